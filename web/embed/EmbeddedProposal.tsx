/** A proposal inside another site's page: what it is, who is behind it, what it says and would do, how far it came. */
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { useEditorial } from '#web/impacts/editorial.ts';
import { ImpactList } from '#web/impacts/ImpactList.tsx';
import { SponsorList } from '#web/proposals/SponsorList.tsx';
import { StatusLine } from '#web/proposals/StatusLine.tsx';
import { confidenceWords } from '#web/proposals/words.ts';
import { EmbedFrame } from './EmbedFrame.tsx';
import { EmbedRefusal } from './EmbedRefusal.tsx';

const EmbeddedProposalQuery = graphql(`
  query EmbeddedProposal($slug: String!) {
    proposal(slug: $slug) {
      id
      slug
      title
      summary
      stageNote
      confidence
      confidenceNote
      process {
        id
        title
      }
      ...StatusLine_proposal
      ...SponsorList_proposal
      impacts {
        id
        basis
        ...ImpactList_impact
      }
    }
  }
`);

export function EmbeddedProposal() {
  const { slug = '' } = useParams();
  const { shown } = useEditorial();
  const [state, ask] = useQuery({ query: EmbeddedProposalQuery, variables: { slug } });
  return (
    <Asked state={state} ask={ask} what="the proposal" skeleton={null}>
      {({ proposal }) => {
        if (!proposal) return <EmbedRefusal status={404} sentence="There is no such proposal, or it is not public." />;
        const { title, summary, stageNote, process } = proposal;
        const impacts = proposal.impacts.filter(({ basis }) => shown || basis !== 'EDITORIAL');
        const ours = impacts.filter(({ basis }) => basis === 'EDITORIAL').length;
        const confidence = [confidenceWords[proposal.confidence], proposal.confidenceNote].filter(Boolean).join('. ');
        return (
          <EmbedFrame title={title} path={`/proposals/${proposal.slug}`}>
            <div className="embed-note">
              <StatusLine proposal={proposal} />
            </div>
            <SponsorList proposal={proposal} />
            <p className="embed-summary" dir="auto">
              {summary}
            </p>
            {impacts.length > 0 ? (
              <details>
                <summary>
                  {impacts.length} {impacts.length === 1 ? 'assessment' : 'assessments'} of its impact on human rights
                  {ours > 0 && `; editorial, our own inference: ${ours}`}
                </summary>
                <ImpactList impacts={impacts} />
              </details>
            ) : (
              <p className="embed-note">
                Its impact on human rights is not assessed{shown || proposal.impacts.length === 0 ? '' : ' by others'}.
              </p>
            )}
            <p className="embed-note">
              {process.title}. {stageNote && `${stageNote} `}
              {confidence}
            </p>
          </EmbedFrame>
        );
      }}
    </Asked>
  );
}
