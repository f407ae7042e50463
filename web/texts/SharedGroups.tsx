/** Proposals of a process that share wording, in groups. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Section } from '#web/ui/Page.tsx';
import { PartialDate } from '#web/ui/PartialDate.tsx';
import { percentOf } from './passages.ts';
import styles from './SurvivalList.module.css';

const SharedGroupsQuery = graphql(`
  query SharedGroups($process: String!) {
    sharedTexts(processes: [$process]) {
      share
      proposals {
        id
        slug
        title
        symbol
        tabled
      }
    }
  }
`);

/** Nothing is drawn where there are none. */
export function SharedGroups({ process }: { process: string }) {
  const [{ data }] = useQuery({ query: SharedGroupsQuery, variables: { process } });
  const groups = data?.sharedTexts ?? [];
  if (groups.length === 0) return null;
  return (
    <Section title="Proposals with the same words" count={groups.length}>
      <p className={styles.method}>
        Groups in which each proposal shares with another at least six in ten of the words that the shorter one adds;
        the earliest stands first.
      </p>
      {groups.map(({ share, proposals }) => (
        <article key={proposals.map(({ id }) => id).join(' ')} className={styles.one}>
          <ol>
            {proposals.map(({ id, slug, title, symbol, tabled }) => (
              <li key={id}>
                <Link to={`/proposals/${slug}`}>{title}</Link>{' '}
                <span className={styles.soft}>
                  {symbol && <span className="whole">{symbol} · </span>}
                  <PartialDate date={tabled} absent="undated" />
                </span>
              </li>
            ))}
          </ol>
          <p className={styles.soft}>Up to {percentOf(share)} shared.</p>
        </article>
      ))}
    </Section>
  );
}
