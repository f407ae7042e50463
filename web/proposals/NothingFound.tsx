/** What to try when nothing meets a question: which filter to drop, and how else the words may be spelt. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { useEditorial } from '#web/impacts/editorial.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { fieldWords } from './filters.ts';
import styles from './NothingFound.module.css';
import { addressOf, type Question } from './queryString.ts';

const SearchHintsQuery = graphql(`
  query SearchHints($query: ProposalQuery) {
    proposals(query: $query, first: 1) {
      hints {
        filters {
          filter
          count
        }
        spellings
        shorter
      }
    }
  }
`);

/** `keep` are further parts of the address that stay as they are. */
export function NothingFound({ question: { query, sort }, keep }: { question: Question; keep: string }) {
  const { asked } = useEditorial();
  const [{ data, fetching }] = useQuery({ query: SearchHintsQuery, variables: { query: asked(query) } });
  const { filters = [], spellings = [], shorter = [] } = data?.proposals.hints ?? {};
  const texts = (some: readonly string[]) =>
    some.map((text, at) => (
      <span key={text}>
        {at > 0 && ' or '}
        <Link to={addressOf({ query: { ...query, text }, sort }, keep)}>
          <bdi>{text}</bdi>
        </Link>
      </span>
    ));
  const why =
    filters.length > 0 || spellings.length > 0 || shorter.length > 0
      ? 'Something is found with one change.'
      : 'Take away a filter, or look for other words.';
  return (
    <EmptyState title="No record meets all of this" why={fetching ? 'Looking for what else to try…' : why}>
      <div className={styles.ways}>
        {spellings.length > 0 && <p>Did you mean {texts(spellings)}?</p>}
        {shorter.length > 0 && <p>With fewer words: {texts(shorter)}.</p>}
        {filters.length > 0 && (
          <ul className={styles.filters} aria-label="Filters to drop">
            {filters.map(({ filter, count }) => (
              <li key={filter}>
                <LinkButton to={addressOf({ query: { ...query, [filter]: undefined }, sort }, keep)}>
                  Without {fieldWords(filter)}: {count.toLocaleString('en')} {count === 1 ? 'record' : 'records'}
                </LinkButton>
              </li>
            ))}
          </ul>
        )}
        <p>
          <LinkButton look={filters.length > 0 ? 'quiet' : 'primary'} to="/proposals">
            Show all
          </LinkButton>
        </p>
      </div>
    </EmptyState>
  );
}
