/** What the host tells the client at run time, so that one build serves every deployment. */

/** Where people sign in, where the API answers, and where it tells what happens; absent where it does not. */
export type Configuration = { issuer: string; clientId: string; scope: string; apiUrl: string; liveUrl?: string };

let asked: Promise<Configuration> | undefined;

/** Reads /config.json once. Rejects with a sentence when the host does not serve it or it is not what it should be; the next call then asks again. */
export function readConfiguration(): Promise<Configuration> {
  asked ??= ask().catch((fault: unknown) => {
    asked = undefined;
    throw fault;
  });
  return asked;
}

async function ask(): Promise<Configuration> {
  const answer = await fetch('/config.json', { credentials: 'omit' });
  if (!answer.ok) throw new Error('The host does not say where to sign in.');
  const said: unknown = await answer.json();
  if (!isConfiguration(said)) throw new Error('The host says in a way not understood where to sign in.');
  return said;
}

function isConfiguration(said: unknown): said is Configuration {
  if (typeof said !== 'object' || said === null) return false;
  const parts = new Map(Object.entries(said));
  return ['issuer', 'clientId', 'scope', 'apiUrl'].every((part) => typeof parts.get(part) === 'string');
}
