/** What if some proposals were taken together: one chooses them, and reads what the text would say and where they collide. */
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { InventedNote } from './InventedNote.tsx';
import { provisionPath } from './provisionPath.ts';
import { WhatIf } from './WhatIf.tsx';
import { parseWhatIf } from './whatIfView.ts';

const WhatIfQuery = graphql(`
  query WhatIf($query: ProposalQuery) {
    proposals(query: $query, sort: TABLED_OLDEST, first: 100) {
      totalCount
      nodes {
        id
        slug
        action
        texts {
          id
          language
        }
        process {
          id
          slug
          title
          ...InventedNote_process
        }
        ...Candidates_proposal
      }
    }
  }
`);

const title = 'What if these were taken together?';

export function WhatIfPage() {
  const [parameters] = useSearchParams();
  const view = parseWhatIf(parameters);
  const query = {
    kinds: ['PROPOSAL' as const],
    ...(view.process !== null && { processes: [view.process] }),
    ...(view.provision !== null && { provisions: [view.provision] }),
  };
  const isNowhere = view.process === null && view.provision === null;
  const [state, ask] = useQuery({ query: WhatIfQuery, variables: { query }, pause: isNowhere });
  return (
    <Page
      title={title}
      lead={
        <p>
          Choose proposals and read what the text would say with all of them in it. Where two want different words, the
          one named first stands, and the place is marked.
        </p>
      }
    >
      <PageHead
        title={title}
        description="Proposals for a treaty text put together, with what collides between them. Worked out here; nobody proposed it."
        path="/what-if"
        isUnlisted
      />
      <Notice tone="warning">
        <strong>Nobody proposed this.</strong> The text below is put together by this site from the proposals you chose.
        It is no document of any meeting.
      </Notice>
      {isNowhere ? (
        <EmptyState
          title="Choose from where"
          why="A what-if begins at a process, or at one provision of a text under negotiation."
        >
          <LinkButton to="/processes">Processes</LinkButton>
        </EmptyState>
      ) : (
        <Asked state={state} ask={ask} what="the proposals" skeleton={<Skeleton height="30rem" />}>
          {({ proposals }) => {
            const process = proposals.nodes[0]?.process;
            const able = proposals.nodes.filter(({ action, texts }) => action || texts.length > 0);
            return (
              <>
                {process && <InventedNote process={process} />}
                <p>
                  {view.provision !== null && (
                    <>
                      From the proposals on <Link to={provisionPath(view.provision)}>{view.provision}</Link>
                      {process && ' in '}
                    </>
                  )}
                  {view.provision === null && 'From the proposals in '}
                  {process && <Link to={`/processes/${process.slug}`}>{process.title}</Link>}
                  {proposals.totalCount > proposals.nodes.length &&
                    `: the first ${proposals.nodes.length} of ${proposals.totalCount}; begin at a provision for the others`}
                  .
                </p>
                {able.length > 0 ? (
                  <WhatIf view={view} candidates={able} />
                ) : (
                  <EmptyState
                    title="Nothing can be put together here"
                    why="No proposal here has a text or says what it does to the text."
                  >
                    <LinkButton to="/processes">Other processes</LinkButton>
                  </EmptyState>
                )}
              </>
            );
          }}
        </Asked>
      )}
    </Page>
  );
}
