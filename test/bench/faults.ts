/** `npm run faults`: how many alerts arrive, are lost and are doubled while a fifth of all that can fail does. Prints a table. */
import { type Figures, underFaults } from '#test/functions/deliver/underFaults.ts';

const [seed = '7'] = process.argv.slice(2);
const asked = { events: 20, followers: 5, webhooks: 2, share: 0.2, seed: Number(seed), patience: 480_000 };
const { inbox, email, webhook, faults, seconds } = await underFaults(asked);

const row = (name: string, { expected, sent, received, lost, repeated, doubled }: Figures) =>
  `| ${[name, expected, sent, received, lost, repeated, doubled].join(' | ')} |`;
console.log(`| channel | to be told | sent | received | lost | sent again, same id | doubled |
| --- | --- | --- | --- | --- | --- | --- |
${row('inbox', inbox)}
${row('e-mail', email)}
${row('webhook', webhook)}

${asked.events} events, ${asked.followers} followers, ${asked.webhooks} webhooks, seed ${asked.seed}, ${seconds} s. Of all calls to the table ${asked.share * 100} % failed (${faults.table}); ${faults.refused} sendings were refused, ${faults.crashed} functions died between sending and writing that down, ${faults.repeatedRecords} records of the stream came twice, ${faults.lostMessages} messages of the queue were lost.`);
process.exit(inbox.lost + email.lost + webhook.lost + inbox.doubled + email.doubled + webhook.doubled === 0 ? 0 : 1);
