/** What went wrong with a request, in a sentence for the person who made it. */
import type { CombinedError } from 'urql';

/** The refusal's code and field where the API said no, and a sentence in any case. */
export type Fault = { code: string | null; field: string | null; sentence: string };

/** Reads an error of the client. A network error and an unreadable answer have no code. */
export function faultOf(error: CombinedError): Fault {
  const said = error.graphQLErrors[0];
  if (!said) return { code: null, field: null, sentence: offlineOr('The server could not be reached.') };
  const { code, field } = said.extensions;
  if (code === 'UNAUTHENTICATED') return { code, field: null, sentence: 'Sign in first.' };
  return {
    code: typeof code === 'string' ? code : null,
    field: typeof field === 'string' ? field : null,
    sentence: said.message,
  };
}

/** Whether the cursor in the address belongs to another list, or is none: the first page is then the way on. */
export function isCursorFault(error: CombinedError | undefined): boolean {
  return (error?.graphQLErrors ?? []).some(
    ({ extensions: { code, field } }) => code === 'STALE_CURSOR' || (code === 'INVALID' && field === 'after'),
  );
}

function offlineOr(sentence: string): string {
  return navigator.onLine ? sentence : 'You are offline. What was already loaded can still be read.';
}
