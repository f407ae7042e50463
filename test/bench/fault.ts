/** What was asked cannot be done; the message is a sentence for whoever asked. */
export class BenchFault extends Error {}
