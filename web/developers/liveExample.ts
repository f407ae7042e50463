/** A program that follows the record by socket, as the page of the API shows it. A test runs it. */
export const liveExample = (
  origin: string,
) => `import { createClient } from 'graphql-ws';   // Node 22 or a browser; both have WebSocket

const client = createClient({
  url: '${origin.replace(/^http/, 'ws')}/live',
  // With a key: connectionParams: { authorization: 'Bearer trv_…' }
  retryAttempts: Infinity,
  shouldRetry: () => true,
});
const query = \`subscription ($query: EventQuery, $after: String) {
  events(query: $query, after: $after) { cursor kind at subjectLabel subjectUrl }
}\`;
// The client sends these anew whenever it connects again.
const variables = { query: { kinds: ['PROPOSAL_TABLED', 'PROPOSAL_STAGE_CHANGED'] }, after: null };

client.subscribe({ query, variables }, {
  next({ data, errors }) {
    if (errors) console.error(errors);
    if (!data || data.events.cursor === variables.after) return;   // it may come twice after a fault of ours
    variables.after = data.events.cursor;                          // keep it, also over a restart of yours
    console.log(data.events.kind, data.events.subjectLabel);
  },
  error: console.error,      // the question is at fault, or the token
  complete: () => {},
});`;
