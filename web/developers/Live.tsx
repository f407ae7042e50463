/** Subscriptions, for whoever writes a client: an example, and what the socket does. */
import { useContext } from 'react';
import { Surroundings } from '#web/app/surroundings.ts';
import { Code } from '#web/ui/Code.tsx';
import { Section } from '#web/ui/Page.tsx';
import styles from './ApiPage.module.css';
import { liveExample } from './liveExample.ts';

export function Live() {
  const { origin } = useContext(Surroundings);
  return (
    <Section title="Live" id="live">
      <p className={styles.reading}>
        <code>subscription &#123; events(query:, after:) &#125;</code> tells of events as they happen, over a WebSocket
        at <code>/live</code>, by the protocol <code className="whole">graphql-transport-ws</code>. The libraries for
        that work: graphql-ws, and the subscription exchange of urql with it.
      </p>
      <Code label="A program that follows the record by socket" text={liveExample(origin)} />
      <ul className={styles.list}>
        <li>
          Pass the last cursor you saw as <code>after</code> when you come again: first you are told of what you missed,
          up to 1,000 events, then of what is new. After a longer absence read <code>events(after:)</code> first.
        </li>
        <li>
          No key is needed. What <code>connection_init</code> may carry is <code>authorization</code>, with a key or a
          token as over HTTP. When that ends or is revoked, the socket is closed with 4403.
        </li>
        <li>
          20 subscriptions on a connection, 20 connections for an account, messages of 16 KiB, two hours at a time. The
          limits of one request hold for a subscription too.
        </li>
        <li>Queries and mutations go by HTTP.</li>
      </ul>
    </Section>
  );
}
