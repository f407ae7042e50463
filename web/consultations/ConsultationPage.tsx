/** One consultation: until when, who may take part and how, what it asks, what it bears on, how sure this is. */
import { ExternalLink } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { FollowButton } from '#web/alerts/FollowButton.tsx';
import { NotesDesk } from '#web/annotations/NotesDesk.tsx';
import { Asked } from '#web/app/Asked.tsx';
import { LiveBar } from '#web/app/LiveBar.tsx';
import { NotFoundPage } from '#web/app/NotFoundPage.tsx';
import { consultationNews } from '#web/app/newsKinds.ts';
import { ConfidenceNote } from '#web/proposals/ConfidenceNote.tsx';
import { ProposalRow } from '#web/proposals/ProposalRow.tsx';
import { formatQuestion } from '#web/proposals/queryString.ts';
import { SourceList } from '#web/proposals/SourceList.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { Tag } from '#web/ui/Tag.tsx';
import { ConsultationHead } from './ConsultationHead.tsx';
import styles from './ConsultationPage.module.css';
import { DeadlineHistory } from './DeadlineHistory.tsx';
import { DeadlinePanel } from './DeadlinePanel.tsx';
import { standingWords } from './words.ts';

const ConsultationPageQuery = graphql(`
  query ConsultationPage($slug: String!) {
    consultation(slug: $slug) {
      id
      slug
      title
      summary
      officialUrl
      standing
      whoMayTakePart
      howToTakePart
      questions
      confidence
      confidenceNote
      followers
      viewerFollows
      ...ConsultationHead_consultation
      ...DeadlinePanel_consultation
      ...DeadlineHistory_consultation
      process {
        id
        slug
        title
      }
      host {
        id
        code
        name
      }
      topics {
        id
        slug
        label
      }
      relatedProposals(first: 5) {
        totalCount
        nodes {
          id
          ...ProposalRow_proposal
        }
      }
      sources {
        ...SourceList_source
      }
    }
  }
`);

export function ConsultationPage() {
  const { slug = '' } = useParams();
  const [state, ask] = useQuery({ query: ConsultationPageQuery, variables: { slug } });
  return (
    <Asked state={state} ask={ask} what="the consultation" skeleton={<ConsultationSkeleton />}>
      {({ consultation }) => {
        if (!consultation) return <NotFoundPage what="consultation" />;
        const { process, host, topics, relatedProposals: related } = consultation;
        const standing = standingWords[consultation.standing];
        const relatedAddress = `/proposals${formatQuestion({
          query: { processes: process ? [process.slug] : [], topics: topics.map((topic) => topic.slug) },
        })}`;
        return (
          <Page
            title={consultation.title}
            above={
              <>
                <Link to="/consultations">Consultation</Link>
                {process && <Link to={`/processes/${process.slug}`}>{process.title}</Link>}
              </>
            }
            actions={<FollowButton subject={consultation} name={consultation.title} followed="Consultation" />}
          >
            <LiveBar
              query={{ kinds: consultationNews, subjects: [consultation.id] }}
              one="change to this consultation"
              many="changes to this consultation"
              onRefresh={() => ask({ requestPolicy: 'network-only' })}
            />
            <ConsultationHead consultation={consultation} />
            <DeadlinePanel consultation={consultation} />
            <NotesDesk
              key={consultation.id}
              target={consultation.id}
              whole="consultation"
              texts={[
                {
                  heading: 'What it is about',
                  name: 'description',
                  versions: [{ id: consultation.id, body: consultation.summary }],
                },
              ]}
            />
            <div className={styles.columns}>
              <Section title="Taking part">
                <Facts
                  facts={[
                    { name: 'Who may', value: consultation.whoMayTakePart },
                    { name: 'How', value: consultation.howToTakePart },
                    {
                      name: 'What it counts for',
                      value: (
                        <>
                          <strong>{standing.word}</strong>: {standing.meaning}
                        </>
                      ),
                    },
                    {
                      name: 'Asked by',
                      value: host ? <Link to={`/parties/${host.code}`}>{host.name}</Link> : 'Not recorded as a party',
                    },
                    {
                      name: 'Host’s own page',
                      value: consultation.officialUrl && (
                        <a href={consultation.officialUrl} rel="noopener noreferrer" className={styles.outside}>
                          {new URL(consultation.officialUrl).hostname}
                          <ExternalLink size={14} aria-hidden />
                        </a>
                      ),
                    },
                    {
                      name: 'Topics',
                      value: topics.length > 0 && (
                        <span className={styles.tags}>
                          {topics.map((topic) => (
                            <Tag key={topic.id} to={`/topics/${topic.slug}`}>
                              {topic.label}
                            </Tag>
                          ))}
                        </span>
                      ),
                    },
                    {
                      name: 'Followed by',
                      value: typeof consultation.followers === 'number' && `${consultation.followers} people`,
                    },
                    {
                      name: 'How sure',
                      value: <ConfidenceNote confidence={consultation.confidence} note={consultation.confidenceNote} />,
                    },
                  ]}
                />
              </Section>
              <div className={styles.stack}>
                <Section title="What is asked" count={consultation.questions.length || undefined}>
                  {consultation.questions.length > 0 ? (
                    <ol className={styles.questions}>
                      {consultation.questions.map((question) => (
                        <li key={question}>{question}</li>
                      ))}
                    </ol>
                  ) : (
                    <p className={styles.soft}>No questions are recorded.</p>
                  )}
                </Section>
                <DeadlineHistory consultation={consultation} />
                <Section title="Sources" count={consultation.sources.length}>
                  <SourceList sources={consultation.sources} />
                </Section>
              </div>
            </div>
            <Section
              title={topics.length > 0 ? 'Proposals on the same topics' : 'Proposals of the same process'}
              count={related.totalCount}
              aside={related.totalCount > related.nodes.length && <Link to={relatedAddress}>Show all</Link>}
            >
              {related.nodes.map((proposal) => (
                <ProposalRow key={proposal.id} proposal={proposal} compact />
              ))}
              {related.totalCount === 0 && (
                <p className={styles.soft}>
                  {process ? 'None of this process is recorded yet.' : 'It belongs to no recorded process.'}
                </p>
              )}
            </Section>
          </Page>
        );
      }}
    </Asked>
  );
}

function ConsultationSkeleton() {
  return (
    <Page title="Consultation" above={<Skeleton lines={1} />} lead={<Skeleton lines={2} />}>
      <Skeleton height="9rem" />
      <Skeleton height="24rem" />
    </Page>
  );
}
