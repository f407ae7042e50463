/** What waits to be assessed, who is on it, and how much of the record is assessed at all; with one's own drafts. */
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { isCursorFault } from '#web/app/refusals.ts';
import { useSession } from '#web/app/session.ts';
import { useOptions } from '#web/curate/useOptions.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Pagination } from '#web/ui/Pagination.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { CoverageSection } from './CoverageSection.tsx';
import { DraftList } from './DraftList.tsx';
import { EditorialSwitch } from './EditorialSwitch.tsx';
import { ImportAssessments } from './ImportAssessments.tsx';
import { QueueFilters } from './QueueFilters.tsx';
import styles from './QueuePage.module.css';
import { QueueRow } from './QueueRow.tsx';
import { addressOfQueue, parseQueue, type QueueQuestion, queryOfQueue } from './queueQuestion.ts';

const QueueQuery = graphql(`
  query AssessmentQueue($query: ProposalQuery, $first: Int, $after: String) {
    proposals(query: $query, sort: TABLED_NEWEST, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        ...QueueRow_proposal
      }
    }
  }
`);

const OwnRoleQuery = graphql(`
  query QueueRole {
    viewer {
      role
    }
  }
`);

const page = 20;
const about =
  'Proposals that nobody assessed for their impact on human rights, or only our own editors: what to assess next, and how much is done.';

export function QueuePage() {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const { status } = useSession();
  const isSignedIn = status === 'signedIn';
  const question = parseQueue(parameters);
  const [{ data: options }] = useOptions();
  const [{ data: self }] = useQuery({ query: OwnRoleQuery, pause: !isSignedIn });
  const variables = { query: queryOfQueue(question), first: page, after: question.after };
  const [state, ask] = useQuery({ query: QueueQuery, variables });
  const address = (next: QueueQuestion) => addressOfQueue(next, parameters);
  const first = address({ within: question.within, assessed: question.assessed });
  return (
    <Page
      title="To be assessed"
      lead={
        <p>
          Proposals that nobody assessed for their impact on human rights, or only our own editors. Take one, read it,
          sign what you find; others answer beside it.
        </p>
      }
    >
      <PageHead title="To be assessed" description={about} path={first} isUnlisted={Boolean(question.after)} />
      {isSignedIn && <DraftList />}
      <CoverageSection within={question.within} />
      <div className={styles.columns}>
        <div>
          {/* A new address begins the form anew. */}
          <QueueFilters
            key={`${first} ${options ? 'known' : ''}`}
            question={question}
            options={options ?? null}
            onAsk={(next) => void navigate(address(next), { preventScrollReset: true })}
          />
        </div>
        <Section title="What waits" count={state.data?.proposals.totalCount}>
          <EditorialSwitch note="Hides what our own inferences say; records of which only they speak still wait." />
          <p className={styles.soft}>
            “I am on it” is public, under your pseudonym, so that nobody does the same work twice. It ends by itself
            after 14 days, or when you publish. {!isSignedIn && 'Sign in to say so.'}
          </p>
          {isCursorFault(state.error) ? (
            <EmptyState title="This page of the list is out of date" why="The list changed since its address was made.">
              <LinkButton look="primary" to={first}>
                Go to the first page
              </LinkButton>
            </EmptyState>
          ) : (
            <Asked state={state} ask={ask} what="what waits" skeleton={<Skeleton height="40rem" />}>
              {({ proposals }) =>
                proposals.totalCount === 0 ? (
                  <EmptyState
                    title="Nothing waits here"
                    why="Every record that meets this is assessed by somebody outside or signed here. You can still see it otherwise."
                  >
                    <LinkButton to="/assess">All that waits</LinkButton>
                  </EmptyState>
                ) : (
                  <>
                    <ol className={styles.list} aria-busy={state.fetching}>
                      {proposals.nodes.map((proposal) => (
                        <li key={proposal.id}>
                          <QueueRow proposal={proposal} />
                        </li>
                      ))}
                    </ol>
                    <Pagination
                      label="Pages of what waits"
                      first={question.after && first}
                      next={
                        proposals.pageInfo.hasNextPage && proposals.pageInfo.endCursor
                          ? address({ ...question, after: proposals.pageInfo.endCursor })
                          : undefined
                      }
                    />
                  </>
                )
              }
            </Asked>
          )}
        </Section>
      </div>
      {isSignedIn ? (
        <ImportAssessments mayPublish={self?.viewer?.role === 'CURATOR'} />
      ) : (
        <p className={styles.soft}>
          Signed in, you can also enter assessments from a file. All of them can be <Link to="/data">taken away</Link>.
        </p>
      )}
    </Page>
  );
}
