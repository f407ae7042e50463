/** A reason not to start that a person can do something about: it is shown as its one sentence. */
export class StartFault extends Error {}
