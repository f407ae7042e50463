/** The index of all topics, under the broad ones that hold them. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import styles from './TopicsPage.module.css';
import { topicTree } from './topicTree.ts';

const TopicsQuery = graphql(`
  query Topics {
    topics {
      id
      slug
      label
      definition
      proposalCount
      broader {
        id
        slug
      }
    }
  }
`);

export function TopicsPage() {
  const [state, ask] = useQuery({ query: TopicsQuery });
  return (
    <Page
      title="Topics"
      lead={<p>What proposals are about. The number is of records on a topic or on a narrower one.</p>}
    >
      <PageHead
        title="Topics"
        description="What proposals in treaty talks are about, with the number of records on each topic."
        path="/topics"
      />
      <Asked state={state} ask={ask} what="the topics" skeleton={<Skeleton height="60rem" />}>
        {({ topics }) => (
          <>
            <p className={styles.soft}>
              {topics.length} topics, {topics.filter(({ proposalCount }) => proposalCount > 0).length} of them with
              records.
            </p>
            <div className={styles.groups}>
              {topicTree(topics).map(({ top, below }) => (
                <section key={top.id} className={styles.group} aria-label={top.label}>
                  <h2>
                    <Link to={`/topics/${top.slug}`} className={styles.line}>
                      <span className={styles.name}>{top.label}</span>
                      <Count of={top.proposalCount} />
                    </Link>
                  </h2>
                  {top.definition && <p className={styles.soft}>{top.definition}</p>}
                  <ul>
                    {below.map((topic) => (
                      <li key={topic.id}>
                        <Link
                          to={`/topics/${topic.slug}`}
                          className={styles.line}
                          title={topic.definition ?? undefined}
                        >
                          <span className={styles.name}>{topic.label}</span>
                          <Count of={topic.proposalCount} />
                        </Link>
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          </>
        )}
      </Asked>
    </Page>
  );
}

function Count({ of }: { of: number }) {
  return (
    <span className={of > 0 ? styles.number : styles.soft}>
      {of}
      <span className="unseen"> {of === 1 ? 'record' : 'records'}</span>
    </span>
  );
}
