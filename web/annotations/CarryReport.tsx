/** What became of the notes when a text was revised, as far as the reader may see them. */
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Button } from '#web/ui/Button.tsx';
import { dayInWords } from '#web/ui/dates.ts';
import { useIsLive } from '#web/ui/useIsLive.ts';
import { useReader } from '#web/ui/useReader.ts';
import styles from './NotesDesk.module.css';
import { anchorNames } from './words.ts';

const CarriedQuery = graphql(`
  query Carried($text: ID!) {
    node(id: $text) {
      id
      ... on ProposalText {
        carried {
          from {
            id
            versionedAt
          }
          exact
          moved
          possible
          orphaned
          annotations(first: 20) {
            totalCount
            nodes {
              id
              anchor
              selector {
                exact
              }
              author {
                id
                handle
              }
            }
          }
        }
      }
    }
  }
`);

/** Draws nothing where no note was carried. */
export function CarryReport({ textId, onOpen }: { textId: string; onOpen: (id: string) => void }) {
  const isLive = useIsLive();
  const { timeZone } = useReader();
  const [{ data }] = useQuery({ query: CarriedQuery, variables: { text: textId }, pause: !isLive });
  const node = data?.node;
  const report = node && 'carried' in node ? node.carried : null;
  if (!report) return null;
  const { exact, moved, possible, orphaned, annotations } = report;
  const counts = [
    [exact, 'where they stood'],
    [moved, 'found elsewhere'],
    [possible, 'to be confirmed'],
    [orphaned, 'whose words are gone'],
  ] as const;
  const sum = counts.reduce((all, [count]) => all + count, 0);
  if (sum === 0) return null;
  const unsure = annotations.nodes.filter(({ anchor }) => anchor === 'POSSIBLE' || anchor === 'ORPHANED');
  return (
    <section className={styles.carried} aria-label="Notes carried to this version">
      <p>
        {sum} {sum === 1 ? 'note was' : 'notes were'} carried from the version of{' '}
        <span className="whole">{dayInWords(report.from.versionedAt, timeZone)}</span>:{' '}
        {counts
          .filter(([count]) => count > 0)
          .map(([count, words]) => `${count} ${words}`)
          .join(', ')}
        .
      </p>
      {unsure.length > 0 && (
        <details>
          <summary>To be looked at: {possible + orphaned}</summary>
          <ul className={styles.unsure}>
            {unsure.map(({ id, anchor, selector, author }) => (
              <li key={id}>
                <Button look="quiet" onPress={() => onOpen(id)}>
                  {author.handle}: {anchorNames[anchor].toLowerCase()}
                </Button>{' '}
                <q dir="auto">{selector?.exact}</q>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
