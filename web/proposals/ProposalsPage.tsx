/** Finding proposals: every filter stands in the address. */
import { Grid3x3, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { FollowSearchButton } from '#web/alerts/FollowSearchButton.tsx';
import { searchName } from '#web/alerts/searchName.ts';
import { Asked } from '#web/app/Asked.tsx';
import { LiveBar } from '#web/app/LiveBar.tsx';
import { proposalNews } from '#web/app/newsKinds.ts';
import { PageHead } from '#web/app/PageHead.tsx';
import { dataset } from '#web/app/publisher.ts';
import { isCursorFault } from '#web/app/refusals.ts';
import { TabledHistogram } from '#web/catalogue/TabledHistogram.tsx';
import { EditorialSwitch } from '#web/impacts/EditorialSwitch.tsx';
import { useEditorial } from '#web/impacts/editorial.ts';
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
import { partsOf } from './filters.ts';
import { ListTakeAway } from './ListTakeAway.tsx';
import { NothingFound } from './NothingFound.tsx';
import { ProposalFilters } from './ProposalFilters.tsx';
import { ProposalRow } from './ProposalRow.tsx';
import styles from './ProposalsPage.module.css';
import { addressOf, formatQuestion, listNames, parseQuestion, type Question, sorted } from './queryString.ts';
import { SearchForm } from './SearchForm.tsx';
import { useFacets } from './useFacets.ts';
import { sortWords } from './words.ts';

const ProposalsQuery = graphql(`
  query Proposals($query: ProposalQuery, $sort: ProposalSort, $first: Int, $after: String) {
    proposals(query: $query, sort: $sort, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          ...ProposalRow_proposal
        }
        snippets {
          ...ProposalRow_snippet
        }
      }
    }
  }
`);

const about =
  'Records of who proposed what in treaty talks: by sponsor, subject, action, stage and impact on human rights, with sources.';
const page = 25;
const sorts = Object.entries(sortWords).map(([value, label]) => ({ value, label }));

export function ProposalsPage() {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const question = parseQuestion(parameters);
  const [density, setDensity] = useDensity();
  const [drawerIsOpen, setDrawer] = useState(false);
  const editorial = useEditorial();
  const { keep, besides } = editorial;
  // What is counted, taken along and followed is what is seen.
  const counted = { ...question, query: editorial.asked(question.query) };
  const [state, ask] = useQuery({ query: ProposalsQuery, variables: { ...counted, first: page } });
  const facets = useFacets(question.query);
  // What failed failed for one reason, so one press asks for all of it again.
  const again: typeof ask = (options) => {
    ask(options);
    facets.ask(options);
  };
  const go = (next: Question) => navigate(keep(addressOf(next)));
  const asked = formatQuestion({ query: counted.query });
  const stale = isCursorFault(state.error);
  const usual = question.query.text ? 'RELEVANCE' : 'TABLED_NEWEST';
  const addressWith = (days: ProposalQuery) =>
    keep(addressOf({ query: { ...question.query, ...days }, sort: question.sort }));
  const parts = partsOf(question.query, facets.nameOf);
  const filters = (
    <Asked state={facets.state} ask={again} what="the filters" skeleton={<Skeleton height="60rem" />}>
      {({ proposals, said }) => (
        <ProposalFilters
          facets={proposals.facets}
          said={said?.facets}
          question={question}
          names={listNames}
          keep={besides('')}
        />
      )}
    </Asked>
  );

  return (
    <Page title="Proposals">
      <PageHead
        title="Proposals"
        description={about}
        path={`/proposals${asked}`}
        feeds={[{ title: 'These records as a feed', address: '/feeds/proposals', query: asked }]}
        data={[dataset('Proposals in treaty talks', about, `/proposals${asked}`, asked)]}
        isUnlisted={Boolean(question.after || question.query.text)}
      />
      <LiveBar
        query={{ kinds: proposalNews, proposals: counted.query }}
        one="change to these records"
        many="changes to these records"
        onRefresh={() => again({ requestPolicy: 'network-only' })}
      />
      <SearchForm question={question} onAsk={go} />
      {stale ? (
        <EmptyState title="This page of the list is out of date" why="The list changed since its address was made.">
          <LinkButton look="primary" to={keep(addressOf({ ...question, after: undefined }))}>
            Go to the first page
          </LinkButton>
        </EmptyState>
      ) : (
        <div className={styles.columns} aria-busy={state.fetching || facets.state.fetching}>
          <aside aria-label="Filters" className={styles.filters}>
            {filters}
          </aside>
          <Asked state={state} ask={again} what="the proposals" skeleton={<Skeleton height="80rem" />}>
            {({ proposals }) => (
              <section aria-label="Results" className={styles.results} aria-busy={state.fetching}>
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
                  <LinkButton to={keep(`/matrix${formatQuestion({ query: question.query })}`)}>
                    <Grid3x3 size={16} aria-hidden /> Matrix
                  </LinkButton>
                  <FollowSearchButton query={counted.query} name={searchName(parts.map(({ label }) => label))} />
                  <Choice
                    label="Sort by"
                    labelUnseen
                    options={sorts.filter(({ value }) => value !== 'RELEVANCE' || question.query.text)}
                    value={question.sort ?? usual}
                    onChange={(value) => go(sorted(question, value))}
                  />
                  <span className={styles.density}>
                    <Button
                      onPress={() => setDensity(density === 'compact' ? 'roomy' : 'compact')}
                      aria-pressed={density === 'compact'}
                    >
                      Compact
                    </Button>
                  </span>
                </div>
                <EditorialSwitch />
                <ActiveFilters parts={parts} question={question} keep={besides('')} />
                <div
                  className={styles.when}
                  data-known={facets.state.data ? '' : undefined}
                  data-scripted={facets.state.data ? undefined : ''}
                >
                  {facets.state.data && (
                    <TabledHistogram
                      facets={facets.state.data.proposals.facets}
                      query={question.query}
                      addressWith={addressWith}
                      onChoose={(days) => navigate(addressWith(days))}
                    />
                  )}
                </div>
                {proposals.totalCount === 0 ? (
                  <NothingFound question={question} keep={besides('')} />
                ) : (
                  <>
                    <ListTakeAway question={counted} />
                    <ol className={styles.list}>
                      {proposals.edges.map(({ node, snippets }) => (
                        <li key={node.id}>
                          <ProposalRow proposal={node} snippets={snippets} compact={density === 'compact'} />
                        </li>
                      ))}
                    </ol>
                  </>
                )}
                <Pagination
                  label="Pages of proposals"
                  first={question.after && keep(addressOf({ ...question, after: undefined }))}
                  next={
                    proposals.pageInfo.hasNextPage
                      ? keep(addressOf({ ...question, after: proposals.pageInfo.endCursor ?? undefined }))
                      : undefined
                  }
                />
                <Dialog title="Filters" drawer isOpen={drawerIsOpen} onOpenChange={setDrawer}>
                  {filters}
                  <Button look="primary" onPress={() => setDrawer(false)}>
                    Show {proposals.totalCount.toLocaleString('en')}
                  </Button>
                </Dialog>
              </section>
            )}
          </Asked>
        </div>
      )}
    </Page>
  );
}
