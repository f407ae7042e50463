/** Webhooks, for whoever writes a receiver: what comes, how it is verified, and what an answer does. */
import { Link } from 'react-router';
import { Code } from '#web/ui/Code.tsx';
import { Section } from '#web/ui/Page.tsx';
import { Table } from '#web/ui/Table.tsx';
import styles from './ApiPage.module.css';
import { message, verification } from './webhookExamples.ts';

const fields = [
  [
    'type',
    'The kind of event in small letters, its first underscore a dot: proposal.stage_changed. A test has webhook.test.',
  ],
  ['timestamp', 'When it was entered; the same as data.at.'],
  ['data.id', 'Id of the event.'],
  ['data.cursor', 'Its place in the feed: pass it to events(after:) to get what came later.'],
  ['data.kind', 'The kind as the schema has it, EventKind.'],
  ['data.subject', 'What it happened to: id, label as it was then, address of its page.'],
  [
    'data.process',
    'The process it belongs to, or null. isInvented says that it belongs to a demonstration: say so too.',
  ],
  ['data.changes', 'What changed, each with field, before and after; empty where the kind says it all.'],
  [
    'data.impact',
    'With an assessment alone: right, direction, on what basis it stands, of what it is, and whether it still stands. EDITORIAL is our own inference and no source’s word; TOPIC speaks of the topic, not of the sponsor’s text. Absent once the assessment is gone.',
  ],
] as const;

const answers = [
  ['200 to 299', 'It was accepted, and is not posted again.'],
  ['410', 'The webhook is disabled at once.'],
  ['300 to 399', 'A failure: redirects are not followed.'],
  [
    'anything else, or none in 15 seconds',
    'A failure: posted again with growing pauses for three days. Retry-After, in seconds or as a date, is heeded, up to a day.',
  ],
] as const;

export function Webhooks() {
  return (
    <Section title="Webhooks" id="webhooks">
      <p className={styles.reading}>
        A webhook posts each event of a query to an address of yours, a moment after it happened.{' '}
        <Link to="/account/webhooks">Make one here</Link>, or with <code>createWebhook</code>. The message, its id and
        its signature are those of{' '}
        <a href="https://www.standardwebhooks.com/" rel="noreferrer">
          Standard Webhooks
        </a>
        , so the libraries for that verify it.
      </p>
      <Code label="The body of a message" text={JSON.stringify(message, null, 2)} />
      <div className={styles.narrow}>
        <Table caption="Fields of a message">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Meaning</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(([name, meaning]) => (
              <tr key={name}>
                <th scope="row">
                  <code className={styles.breaking}>{name}</code>
                </th>
                <td>{meaning}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <p className={styles.reading}>
        <code>webhook-signature</code> holds one signature, or two with a space between for the day after a secret was
        changed: take the message if one of them is right. Compare in constant time, and refuse a{' '}
        <code>webhook-timestamp</code> that is more than five minutes off.
      </p>
      <Code label="Verifying a message without a library" text={verification} />
      <div className={styles.narrow}>
        <Table caption="What an answer does">
          <thead>
            <tr>
              <th scope="col">Status</th>
              <th scope="col">Effect</th>
            </tr>
          </thead>
          <tbody>
            {answers.map(([status, effect]) => (
              <tr key={status}>
                <th scope="row">{status}</th>
                <td>{effect}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <ul className={styles.list}>
        <li>
          A message can come twice, and later ones before earlier ones. <code>webhook-id</code> is the same at every
          try: keep those you took. <code>data.id</code> tells the order.
        </li>
        <li>Answer first and work afterwards. Of an answer the first 1,000 characters stand in the log.</li>
        <li>
          Eight failures in a row disable a webhook, those within five minutes counted as one. Its page says why and
          since when; enable it again and have posted again what it missed, with the same ids. So does{' '}
          <code>replayWebhook</code>, for up to 1,000 events at once; before that there is <code>events(after:)</code>.
        </li>
        <li>
          Addresses are https, on port 443 or 8443, and lead to the public internet: that is looked at when they are
          given and again at each connection.
        </li>
        <li>What is private never comes: no private note, and no note that was hidden before its message went out.</li>
      </ul>
    </Section>
  );
}
