/** Impact on human rights: what is assessed and by whom, who is said to restrict or advance what, and every assessment with its filters. */
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { isCursorFault } from '#web/app/refusals.ts';
import { MatrixFigure } from '#web/catalogue/MatrixFigure.tsx';
import { formatView, parseView, type UsualView } from '#web/catalogue/matrixView.ts';
import { Chip } from '#web/ui/Chip.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Pagination } from '#web/ui/Pagination.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { EditorialSwitch } from './EditorialSwitch.tsx';
import { useEditorial } from './editorial.ts';
import { gravestWords } from './gravestWords.ts';
import { ImpactCoverage } from './ImpactCoverage.tsx';
import { ImpactFilters, useImpactChoices } from './ImpactFilters.tsx';
import { ImpactRow } from './ImpactRow.tsx';
import styles from './ImpactsPage.module.css';
import { ImpactsTakeAway } from './ImpactsTakeAway.tsx';
import { ImpactTally } from './ImpactTally.tsx';
import { impactPartsOf } from './impactFilters.ts';
import {
  formatImpactQuestion,
  type ImpactQuestion,
  impactQuery,
  impactSortWords,
  ownLists,
  parseImpactQuestion,
} from './impactQuestion.ts';

const ImpactsPageQuery = graphql(`
  query ImpactsPage($query: ImpactQuery!, $of: ProposalQuery!, $sort: ImpactSort!, $first: Int!, $after: String) {
    impacts(query: $query, sort: $sort, first: $first, after: $after) {
      totalCount
      tally {
        ...ImpactTally_tally
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        ...ImpactRow_impact
      }
    }
    assessmentCoverage(query: $of) {
      ...ImpactCoverage_coverage
    }
  }
`);

const page = 20;
const usual: UsualView = { rows: 'SPONSOR', columns: 'RIGHT', face: 'direction' };
const about =
  'What proposals in treaty talks would do to human rights: who is said to restrict or advance which right, and on whose word.';
const onward = [
  ['/rights', 'By right'],
  ['/operators', 'For internet operators'],
  ['/action-lines', 'WSIS action lines'],
  ['/brief', 'Briefs to print'],
  ['/assess', 'What waits to be assessed'],
] as const;

export function ImpactsPage() {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const { said, keep, besides } = useEditorial();
  const question = parseImpactQuestion(parameters);
  const view = parseView(parameters, usual);
  const seen = parameters.has('rows') || parameters.has('columns') ? formatView(view) : '';
  const { choices, nameOf } = useImpactChoices(question);
  const parts = impactPartsOf(question, nameOf);
  const counted = { ...question, proposals: said(question.proposals) };
  const sort = question.sort ?? 'NEWEST';
  const [state, ask] = useQuery({
    query: ImpactsPageQuery,
    variables: { query: impactQuery(counted), of: ofProposals(question), sort, first: page, after: question.after },
  });
  const addressOf = (next: ImpactQuestion, look = seen) => {
    const search = [formatImpactQuestion(next).slice(1), besides(look)].filter((part) => part !== '').join('&');
    return `/impacts${search ? `?${search}` : ''}`;
  };
  const files = formatImpactQuestion({ ...counted, after: undefined });
  return (
    <Page
      title="Impact on human rights"
      lead={
        <p>
          Which rights the recorded proposals could restrict or advance, as named sources see it, as people and
          organisations sign it here, and, marked as editorial, as we infer it. Several may disagree: they stand side by
          side and are never averaged.
        </p>
      }
      actions={<LinkButton to={keep('/assess')}>Assess a proposal</LinkButton>}
    >
      <PageHead
        title="Impact on human rights"
        description={about}
        path={`/impacts${formatImpactQuestion({ ...question, after: undefined })}`}
        isUnlisted={Boolean(question.after || question.proposals.text)}
      />
      <nav aria-label="More on impact" className={styles.onward}>
        {onward.map(([to, name]) => (
          <Link key={to} to={keep(to)}>
            {name}
          </Link>
        ))}
      </nav>
      <div className={styles.looks}>
        <EditorialSwitch />
        <details className={styles.narrow} data-scripted open={parts.length > 0 || undefined}>
          <summary>Filters</summary>
          <ImpactFilters question={question} choices={choices} onAsk={(next) => navigate(addressOf(next))} />
        </details>
        {parts.length > 0 && (
          <ul aria-label="Active filters" className={styles.chips}>
            {parts.map(({ key, label, without }) => (
              <li key={key}>
                <Chip label={label} without={addressOf(without)} />
              </li>
            ))}
            <li>
              <Link to={addressOf({ proposals: {} })}>Clear all</Link>
            </li>
          </ul>
        )}
      </div>
      <Asked
        state={isCursorFault(state.error) ? { ...state, error: undefined } : state}
        ask={ask}
        what="the coverage"
        skeleton={<Skeleton height="9rem" />}
      >
        {({ assessmentCoverage }) => (
          <Section title="What is assessed" aside={<Link to={keep('/assess')}>What is not assessed yet</Link>}>
            <ImpactCoverage coverage={assessmentCoverage} within={ofProposals(question)} />
          </Section>
        )}
      </Asked>
      <Section
        title="Who is said to restrict or advance what"
        aside={
          <nav aria-label="Axes of the matrix" className={styles.onward}>
            {axes.map(([rows, name]) => (
              <Link
                key={rows}
                to={addressOf({ ...question, after: undefined }, formatView({ ...view, ...usual, rows }))}
                aria-current={view.rows === rows && view.columns === 'RIGHT' ? 'true' : undefined}
                preventScrollReset
                replace
              >
                {name}
              </Link>
            ))}
          </nav>
        }
      >
        {hasOwnFilters(question) && (
          <p className={styles.soft}>Of the filters, those on the assessments themselves do not narrow the matrix.</p>
        )}
        <MatrixFigure
          query={question.proposals}
          view={view}
          onView={(next) => navigate(addressOf({ ...question, after: undefined }, formatView(next)))}
          filters={parts.map(({ label }) => label)}
          isSwitched
        />
      </Section>
      {isCursorFault(state.error) ? (
        <EmptyState title="This page of the list is out of date" why="The list changed since its address was made.">
          <LinkButton look="primary" to={addressOf({ ...question, after: undefined })}>
            Go to the first page
          </LinkButton>
        </EmptyState>
      ) : (
        <Asked state={state} ask={ask} what="the assessments" skeleton={<Skeleton height="60rem" />}>
          {({ impacts }) => (
            <Section
              title="Assessments"
              count={impacts.totalCount}
              aside={
                <nav aria-label="Order" className={styles.onward}>
                  {(['NEWEST', 'GRAVEST'] as const).map((one) => (
                    <Link
                      key={one}
                      to={addressOf({ ...question, after: undefined, sort: one === 'NEWEST' ? undefined : one })}
                      aria-current={sort === one ? 'true' : undefined}
                      preventScrollReset
                    >
                      {impactSortWords[one]}
                    </Link>
                  ))}
                </nav>
              }
            >
              <ImpactTally tally={impacts.tally} count={impacts.totalCount} within={counted.proposals} />
              {sort === 'GRAVEST' && <p className={styles.soft}>{gravestWords}</p>}
              {impacts.totalCount > 0 && <ImpactsTakeAway asked={files} />}
              <ol className={styles.list} aria-busy={state.fetching}>
                {impacts.nodes.map((impact) => (
                  <li key={impact.id}>
                    <ImpactRow impact={impact} />
                  </li>
                ))}
              </ol>
              <Pagination
                label="Pages of assessments"
                first={question.after && addressOf({ ...question, after: undefined })}
                next={
                  impacts.pageInfo.hasNextPage
                    ? addressOf({ ...question, after: impacts.pageInfo.endCursor ?? undefined })
                    : undefined
                }
              />
            </Section>
          )}
        </Asked>
      )}
    </Page>
  );
}

const axes = [
  ['SPONSOR', 'Sponsor × right'],
  ['TOPIC', 'Topic × right'],
  ['PROCESS', 'Process × right'],
] as const;

/** Which proposals, without what is asked of their assessments: what share of them is assessed can be said of these alone. */
function ofProposals({ proposals }: ImpactQuestion) {
  const { rights, directions, bases, infrastructure, disputed, assessed, ...left } = proposals;
  return left;
}

const hasOwnFilters = (question: ImpactQuestion): boolean =>
  ownLists.some((name) => (question[name] ?? []).length > 0) || question.answering !== undefined;
