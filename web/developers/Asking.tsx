/** How to ask: where, with what, and page by page. */
import { useContext } from 'react';
import { Link } from 'react-router';
import { Surroundings } from '#web/app/surroundings.ts';
import { Code } from '#web/ui/Code.tsx';
import { Section } from '#web/ui/Page.tsx';
import styles from './ApiPage.module.css';

export function Asking() {
  const { origin } = useContext(Surroundings);
  const address = `${origin}/graphql`;
  return (
    <>
      <Section title="How to ask" id="asking">
        <p className={styles.reading}>
          It is one <a href="https://graphql.org/learn/">GraphQL</a> address, <code>{address}</code>. No account is
          needed to read. Send a query as JSON:
        </p>
        <Code label="With curl" text={curl(address)} />
        <Code label="In JavaScript" text={javascript(address)} />
        <p className={styles.reading}>
          Pages of other sites may ask too. With <code>Accept: application/graphql-response+json</code> a query that
          cannot be executed is answered 400; with <code>application/json</code> it is 200 with <code>errors</code>, as
          the GraphQL-over-HTTP specification has it.
        </p>
      </Section>
      <Section title="Pages and order" id="pages">
        <div className={styles.reading}>
          <p>
            Lists come in pages of <code>first</code> items: 20 when nothing is said, at most 100. Pass{' '}
            <code>pageInfo.endCursor</code> as <code>after</code> to get the next page, as long as{' '}
            <code>hasNextPage</code> is true. <code>totalCount</code> says how many there are in all.
          </p>
          <p>
            A cursor belongs to the query and the sort that made it; with another it is refused with{' '}
            <code>STALE_CURSOR</code>. Only the cursors of <code>events</code> fit any query and live for good. The
            orders of a list are in <Link to="/api/schema#ProposalSort">ProposalSort</Link>; every order is total, so no
            page repeats or leaves out a record that did not change meanwhile.
          </p>
        </div>
      </Section>
    </>
  );
}

const curl = (address: string) => `curl ${address} \\
  -H 'Content-Type: application/json' \\
  -d '{"query": "{ proposals(query: {text: \\"routing\\"}, first: 5) { totalCount nodes { title url } } }"}'`;

const javascript = (address: string) => `const answer = await fetch('${address}', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({
    query: 'query ($text: String!) { proposals(query: { text: $text }, first: 5) { totalCount nodes { title url } } }',
    variables: { text: 'routing' },
  }),
});
const { data, errors } = await answer.json();`;
