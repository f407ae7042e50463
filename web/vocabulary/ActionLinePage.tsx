/** One WSIS action line: what was promised under it, topic by topic, beside what was proposed in treaty talks. */
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { NotFoundPage } from '#web/app/NotFoundPage.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { EditorialSwitch } from '#web/impacts/EditorialSwitch.tsx';
import { formatQuestion } from '#web/proposals/queryString.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import styles from './ActionLinePage.module.css';
import { PromisedList } from './PromisedList.tsx';
import { ProposedList } from './ProposedList.tsx';
import { topicPairs } from './topicPairs.ts';

const ActionLineQuery = graphql(`
  query ActionLine($code: String!, $lines: [String!]) {
    actionLine(code: $code) {
      id
      code
      label
      parts
    }
    proposals(query: { actionLines: $lines }, first: 100) {
      totalCount
      nodes {
        id
        topics {
          id
          slug
          label
        }
        ...PromisedList_proposal
      }
    }
  }
`);

export function ActionLinePage() {
  const { code = '' } = useParams();
  const [state, ask] = useQuery({ query: ActionLineQuery, variables: { code, lines: [code] } });
  return (
    <Asked state={state} ask={ask} what="the action line" skeleton={<LineSkeleton />}>
      {({ actionLine, proposals }) => {
        if (!actionLine) return <NotFoundPage what="action line" />;
        const { label, parts } = actionLine;
        const title = `${actionLine.code} ${label}`;
        const pairs = topicPairs(proposals.nodes);
        return (
          <Page
            title={label}
            above={
              <>
                <Link to="/action-lines">WSIS action line</Link>
                <strong className="whole">{actionLine.code}</strong>
                {parts.length > 0 && <span>{parts.join(', ')}</span>}
              </>
            }
            lead={
              <p>
                What was recommended, promised or found under this line, beside treaty proposals on the same topics.
                That they touch one topic is all that is said of them here.
              </p>
            }
          >
            <PageHead
              title={title}
              description={`What was promised under WSIS action line ${title}, beside what was proposed in treaty talks on the same topics.`}
              path={`/action-lines/${actionLine.code}`}
              trail={[['WSIS action lines', '/action-lines']]}
            />
            <p className={styles.how}>
              {proposals.totalCount > 0 && (
                <Link to={`/proposals${formatQuestion({ query: { actionLines: [actionLine.code] } })}`}>
                  All {proposals.totalCount} {proposals.totalCount === 1 ? 'record' : 'records'} on this line
                </Link>
              )}
            </p>
            <EditorialSwitch note="Concerns the assessments of the proposals." />
            {pairs.length === 0 ? (
              <EmptyState
                title="Nothing is recorded on this line"
                why="Neither the IGF workshop nor the follow-up report that this tracker holds speaks of it, or nobody tied their records to it yet."
              />
            ) : (
              pairs.map(({ topic, records }) => (
                <Section
                  key={topic.id}
                  title={topic.label}
                  aside={<Link to={`/topics/${topic.slug}`}>The topic as a whole</Link>}
                >
                  <div className={styles.pair}>
                    <PromisedList proposals={records} topic={topic.label} />
                    <ProposedList topic={topic.slug} label={topic.label} />
                  </div>
                </Section>
              ))
            )}
          </Page>
        );
      }}
    </Asked>
  );
}

function LineSkeleton() {
  return (
    <Page title="WSIS action line" above={<Skeleton lines={1} />}>
      <Skeleton height="40rem" />
    </Page>
  );
}
