/** Asks the API of this site as any program would: without the page's own client, its cache or its session. */

export type Answered = { text: string; milliseconds: number };

/** The answer with its lines set in. Rejects when there is none. */
export async function answerOf(query: string, variables: Readonly<Record<string, unknown>>): Promise<Answered> {
  const began = performance.now();
  const answer = await fetch('/graphql', {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const said: unknown = await answer.json();
  return { text: JSON.stringify(said, null, 2), milliseconds: Math.round(performance.now() - began) };
}
