/** All processes. */
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { ProcessTable } from './ProcessTable.tsx';

const ProcessesQuery = graphql(`
  query Processes {
    processes(first: 100) {
      totalCount
      nodes {
        id
        ...ProcessTable_process
      }
    }
  }
`);

export function ProcessesPage() {
  const [state, ask] = useQuery({ query: ProcessesQuery });
  return (
    <Page title="Processes" lead={<p>Treaty negotiations, reviews, forums and pilots in which proposals are made.</p>}>
      <PageHead
        title="Processes"
        description="Treaty negotiations, reviews, forums and pilots in which proposals are made, with their stage and next date."
        path="/processes"
      />
      <Asked state={state} ask={ask} what="the processes" skeleton={<Skeleton height="40rem" />}>
        {({ processes }) =>
          processes.totalCount === 0 ? (
            <EmptyState title="No processes yet" why="The record is empty." />
          ) : (
            <Section title="All processes" count={processes.totalCount}>
              <ProcessTable processes={processes.nodes} />
            </Section>
          )
        }
      </Asked>
    </Page>
  );
}
