/** How to be told of changes. */
import { useContext } from 'react';
import { Link } from 'react-router';
import { Surroundings } from '#web/app/surroundings.ts';
import { Code } from '#web/ui/Code.tsx';
import { Section } from '#web/ui/Page.tsx';
import styles from './ApiPage.module.css';

export function Changes() {
  const { origin } = useContext(Surroundings);
  return (
    <Section title="How to be told of changes" id="changes">
      <p className={styles.reading}>
        Ask <code>events(after:)</code> now and then. Every change to the public record is one event, in one order that
        never changes; a cursor is a place in it and lives for good. So a program that keeps the last cursor misses
        nothing and sees nothing twice, however long it slept.
      </p>
      <Code label="A loop that follows the record" text={loop(origin)} />
      <ul className={styles.list}>
        <li>
          Feeds, Atom and JSON Feed, of any list of proposals with the query string of its page (
          <a href="/feeds/proposals.atom?topics=spam" className="whole">
            /feeds/proposals.atom?topics=spam
          </a>
          ), of a process, party, topic or right, of the changes to one proposal, and of consultations. The links stand
          on <Link to="/proposals">their pages</Link>.
        </li>
        <li>
          Calendars of deadlines: <a href="/feeds/consultations.ics">all consultations</a>, those of a process or of a
          topic.
        </li>
        <li>
          <a href="#live">Live</a>, over a socket.
        </li>
        <li>
          <a href="#webhooks">Webhooks</a>, which call you.
        </li>
      </ul>
    </Section>
  );
}

const loop = (origin: string) => `const query = \`query ($after: String) {
  events(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { id kind at subjectId subjectLabel subjectUrl }
  }
}\`;

let after = await readCursor();           // null the first time: the whole history comes
for (;;) {
  const answer = await fetch('${origin}/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables: { after } }),
  });
  if (answer.status === 429 || answer.status === 503) {
    await sleep(Number(answer.headers.get('Retry-After') ?? 60));
    continue;
  }
  const { events } = (await answer.json()).data;
  for (const event of events.nodes) await take(event);
  after = events.pageInfo.endCursor ?? after;
  await keepCursor(after);                // after the events were taken, so that none is lost
  if (!events.pageInfo.hasNextPage) await sleep(60);
}`;
