/** Finding proposals: every filter stands in the address. */
import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { isCursorFault } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { Choice } from '#web/ui/Choice.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Pagination } from '#web/ui/Pagination.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { ActiveFilters } from './ActiveFilters.tsx';
import { useDensity } from './density.ts';
import { ProposalFilters } from './ProposalFilters.tsx';
import { ProposalRow } from './ProposalRow.tsx';
import styles from './ProposalsPage.module.css';
import { formatQuestion, listNames, parseQuestion, type Question, sorted } from './queryString.ts';
import { SearchForm } from './SearchForm.tsx';
import { sortWords } from './words.ts';

const ProposalsQuery = graphql(`
  query Proposals($query: ProposalQuery, $sort: ProposalSort, $first: Int, $after: String) {
    proposals(query: $query, sort: $sort, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        ...ProposalRow_proposal
      }
      facets {
        ...ProposalFilters_facets
        ...ActiveFilters_facets
      }
    }
  }
`);

const page = 25;
const sorts = Object.entries(sortWords).map(([value, label]) => ({ value, label }));

export function ProposalsPage() {
  const [parameters] = useSearchParams();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const question = parseQuestion(parameters);
  const [density, setDensity] = useDensity();
  const [drawerIsOpen, setDrawer] = useState(false);
  const [state, ask] = useQuery({ query: ProposalsQuery, variables: { ...question, first: page } });
  const go = (next: Question) => navigate(pathname + formatQuestion(next));
  const stale = isCursorFault(state.error);
  const usual = question.query.text ? 'RELEVANCE' : 'TABLED_NEWEST';

  return (
    <Page title="Proposals">
      <SearchForm question={question} onAsk={go} />
      {stale ? (
        <EmptyState title="This page of the list is out of date" why="The list changed since its address was made.">
          <LinkButton look="primary" to={formatQuestion({ ...question, after: undefined }) || '?'}>
            Go to the first page
          </LinkButton>
        </EmptyState>
      ) : (
        <Asked state={state} ask={ask} what="the proposals" skeleton={<ListSkeleton />}>
          {({ proposals }) => {
            const filters = <ProposalFilters facets={proposals.facets} question={question} names={listNames} />;
            return (
              <div className={styles.columns} aria-busy={state.fetching}>
                <aside aria-label="Filters" className={styles.filters}>
                  {filters}
                </aside>
                <section aria-label="Results" className={styles.results}>
                  <div className={styles.bar}>
                    <h2 className={styles.total}>
                      <span role="status">
                        {proposals.totalCount.toLocaleString('en')} {proposals.totalCount === 1 ? 'record' : 'records'}
                      </span>
                    </h2>
                    <span className={styles.drawerButton}>
                      <Button onPress={() => setDrawer(true)}>
                        <SlidersHorizontal size={16} aria-hidden /> Filters
                      </Button>
                    </span>
                    <Choice
                      label="Sort by"
                      labelUnseen
                      options={sorts.filter(({ value }) => value !== 'RELEVANCE' || question.query.text)}
                      value={question.sort ?? usual}
                      onChange={(value) => go(sorted(question, value))}
                    />
                    <Button
                      onPress={() => setDensity(density === 'compact' ? 'roomy' : 'compact')}
                      aria-pressed={density === 'compact'}
                    >
                      Compact
                    </Button>
                  </div>
                  <ActiveFilters question={question} facets={proposals.facets} />
                  {proposals.totalCount === 0 ? (
                    <EmptyState title="No record meets all of this" why="Take away a filter, or look for other words.">
                      <LinkButton look="primary" to="/proposals">
                        Show all
                      </LinkButton>
                    </EmptyState>
                  ) : (
                    <ol className={styles.list}>
                      {proposals.nodes.map((proposal) => (
                        <li key={proposal.id}>
                          <ProposalRow proposal={proposal} compact={density === 'compact'} />
                        </li>
                      ))}
                    </ol>
                  )}
                  <Pagination
                    label="Pages of proposals"
                    first={question.after && (formatQuestion({ ...question, after: undefined }) || '?')}
                    next={
                      proposals.pageInfo.hasNextPage
                        ? formatQuestion({ ...question, after: proposals.pageInfo.endCursor ?? undefined })
                        : undefined
                    }
                  />
                </section>
                <Dialog title="Filters" drawer isOpen={drawerIsOpen} onOpenChange={setDrawer}>
                  {filters}
                  <Button look="primary" onPress={() => setDrawer(false)}>
                    Show {proposals.totalCount.toLocaleString('en')}
                  </Button>
                </Dialog>
              </div>
            );
          }}
        </Asked>
      )}
    </Page>
  );
}

function ListSkeleton() {
  return (
    <div className={styles.columns}>
      <div className={styles.filters}>
        <Skeleton height="60rem" />
      </div>
      <Skeleton height="80rem" />
    </div>
  );
}
