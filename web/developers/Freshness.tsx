/** How new an answer is, and how it may be kept. */
import { useContext } from 'react';
import { Surroundings } from '#web/app/surroundings.ts';
import { Code } from '#web/ui/Code.tsx';
import { Section } from '#web/ui/Page.tsx';
import styles from './ApiPage.module.css';
import { keptFor } from './bounds.ts';

export function Freshness() {
  const { origin } = useContext(Surroundings);
  return (
    <Section title="Freshness and caches" id="freshness">
      <div className={styles.reading}>
        <p>
          A change to the record shows within two seconds to whoever reads; the person who made it sees it at once.{' '}
          <code>dataset.position</code> is the place in the change feed up to which an answer holds.
        </p>
        <p>
          The same query by GET may be kept by anyone: it comes with an <code>ETag</code> and{' '}
          <code>Cache-Control: public, max-age={keptFor}</code>, and what comes from a cache can be twice that old. A
          GET needs the header <code className="whole">Apollo-Require-Preflight</code>, whatever its value. Answers to a
          signed-in person, to a key, and with anything personal in them are never to be kept.
        </p>
      </div>
      <Code label="By GET" text={byGet(origin)} />
      <p className={styles.reading}>
        Long queries are sent once and asked for by their SHA-256 from then on (automatic persisted queries). When the
        hash is not known, or no longer, the answer is <code>PERSISTED_QUERY_NOT_FOUND</code>: send hash and text
        together.
      </p>
      <Code label="By its hash" text={byHash(origin)} />
    </Section>
  );
}

const byGet = (origin: string) => `curl -G ${origin}/graphql \\
  -H 'Apollo-Require-Preflight: 1' \\
  --data-urlencode 'query={ dataset { position changedAt } }'`;

const byHash = (origin: string) => `QUERY='{ dataset { position changedAt } }'
HASH=$(printf %s "$QUERY" | sha256sum | cut -d ' ' -f 1)
curl -G ${origin}/graphql \\
  -H 'Apollo-Require-Preflight: 1' \\
  --data-urlencode "extensions={\\"persistedQuery\\":{\\"version\\":1,\\"sha256Hash\\":\\"$HASH\\"}}"`;
