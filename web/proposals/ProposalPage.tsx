/** One proposal: where it stands, who is behind it, what it says with the notes on it, what it would do to rights, where this comes from. */
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { FollowButton } from '#web/alerts/FollowButton.tsx';
import { ReadingDesk } from '#web/annotations/ReadingDesk.tsx';
import { Asked } from '#web/app/Asked.tsx';
import { LiveBar } from '#web/app/LiveBar.tsx';
import { NotFoundPage } from '#web/app/NotFoundPage.tsx';
import { proposalNews } from '#web/app/newsKinds.ts';
import { EventList } from '#web/events/EventList.tsx';
import { ImpactSection } from '#web/impacts/ImpactSection.tsx';
import { InventedNote } from '#web/texts/InventedNote.tsx';
import { SharedWording } from '#web/texts/SharedWording.tsx';
import { SurvivalList } from '#web/texts/SurvivalList.tsx';
import { TextCompare } from '#web/texts/TextCompare.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { Grounds } from './Grounds.tsx';
import { ProposalHead } from './ProposalHead.tsx';
import styles from './ProposalPage.module.css';
import { RecordTakeAway } from './RecordTakeAway.tsx';
import { RelatedList } from './RelatedList.tsx';
import { SourceList } from './SourceList.tsx';
import { SponsorList } from './SponsorList.tsx';
import { StatusLine } from './StatusLine.tsx';

const ProposalPageQuery = graphql(`
  query ProposalPage($slug: String!) {
    proposal(slug: $slug) {
      id
      title
      justification
      viewerFollows
      texts {
        id
      }
      process {
        id
        ...InventedNote_process
      }
      actionLines
      actionLinesNote
      ...ProposalHead_proposal
      ...StatusLine_proposal
      ...SponsorList_proposal
      ...ReadingDesk_proposal
      ...TextCompare_proposal
      ...Grounds_proposal
      relations {
        ...RelatedList_relation
      }
      ...ImpactSection_proposal
      history(first: 50) {
        nodes {
          id
          ...EventList_event
        }
      }
      sources {
        ...SourceList_source
      }
    }
  }
`);

export function ProposalPage() {
  const { slug = '' } = useParams();
  const [state, ask] = useQuery({ query: ProposalPageQuery, variables: { slug } });
  return (
    <Asked state={state} ask={ask} what="the proposal" skeleton={<ProposalSkeleton />}>
      {({ proposal }) => {
        if (!proposal) return <NotFoundPage what="proposal" />;
        return (
          <Page
            title={proposal.title}
            above={<StatusLine proposal={proposal} />}
            lead={<SponsorList proposal={proposal} />}
            actions={<FollowButton subject={proposal} name={proposal.title} followed="Proposal" />}
          >
            <LiveBar
              query={{ kinds: proposalNews, subjects: [proposal.id] }}
              one="change to this record"
              many="changes to this record"
              onRefresh={() => ask({ requestPolicy: 'network-only' })}
            />
            <ProposalHead proposal={proposal} />
            <RecordTakeAway slug={slug} title={proposal.title} />
            <InventedNote process={proposal.process} />
            <ReadingDesk key={proposal.id} proposal={proposal} />
            <TextCompare proposal={proposal} />
            {proposal.texts.length > 0 && (
              <>
                <SurvivalList slug={slug} />
                <SharedWording slug={slug} />
              </>
            )}
            {proposal.justification && (
              <Section title="Reasons given by its sponsors">
                <p className={styles.reading} dir="auto">
                  {proposal.justification}
                </p>
              </Section>
            )}
            <ImpactSection proposal={proposal} />
            <Grounds proposal={proposal} />
            {proposal.actionLines.length > 0 && (
              <Section title="WSIS action lines">
                <p>
                  {proposal.actionLines.join(', ')}
                  {proposal.actionLinesNote && <span className={styles.soft}> ({proposal.actionLinesNote})</span>}
                </p>
              </Section>
            )}
            <RelatedList relations={proposal.relations} />
            <div className={styles.columns}>
              <Section title="History">
                <EventList events={proposal.history.nodes} here />
              </Section>
              <Section title="Sources" count={proposal.sources.length}>
                <SourceList sources={proposal.sources} />
              </Section>
            </div>
          </Page>
        );
      }}
    </Asked>
  );
}

function ProposalSkeleton() {
  return (
    <Page title="Proposal" above={<Skeleton lines={1} />} lead={<Skeleton lines={1} />}>
      <Skeleton height="24rem" />
    </Page>
  );
}
