/** One process: where it stands, who addresses what in it, how it went, its papers, what is doubtful. */
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { FollowButton } from '#web/alerts/FollowButton.tsx';
import { Asked } from '#web/app/Asked.tsx';
import { NotFoundPage } from '#web/app/NotFoundPage.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { dataset } from '#web/app/publisher.ts';
import { ConsultationLine } from '#web/consultations/ConsultationLine.tsx';
import { SourceList } from '#web/proposals/SourceList.tsx';
import { InventedNote } from '#web/texts/InventedNote.tsx';
import { ProvisionIndex } from '#web/texts/ProvisionIndex.tsx';
import { SharedGroups } from '#web/texts/SharedGroups.tsx';
import { partialDateInWords } from '#web/ui/dates.ts';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { PartialDate } from '#web/ui/PartialDate.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { DocumentTable } from './DocumentTable.tsx';
import { ProcessMatrix } from './ProcessMatrix.tsx';
import styles from './ProcessPage.module.css';
import { Timeline } from './Timeline.tsx';

const ProcessQuery = graphql(`
  query Process($slug: String!) {
    process(slug: $slug) {
      id
      slug
      title
      summary
      kind
      body
      stage
      stageAsOf
      starts
      ends
      place
      mandate
      doubts
      proposalCount
      viewerFollows
      timeline {
        ...Timeline_entry
      }
      documents {
        id
        ...DocumentTable_document
      }
      instruments {
        id
        code
        title
        adopted
        inForce
        note
        provisions {
          id
          ...ProvisionIndex_provision
        }
      }
      ...InventedNote_process
      consultations {
        id
        ...ConsultationLine_consultation
      }
      sources {
        ...SourceList_source
      }
    }
  }
`);

export function ProcessPage() {
  const { slug = '' } = useParams();
  const [state, ask] = useQuery({ query: ProcessQuery, variables: { slug } });
  return (
    <Asked state={state} ask={ask} what="the process" skeleton={<ProcessSkeleton />}>
      {({ process }) => {
        if (!process) return <NotFoundPage what="process" />;
        const span = [process.starts, process.ends].filter((date) => typeof date === 'string').map(partialDateInWords);
        return (
          <Page
            title={process.title}
            above={
              <>
                <span>{process.kind}</span>
                <span>{process.body}</span>
                {span.length > 0 && <span className="whole">{[...new Set(span)].join(' to ')}</span>}
                {process.place && <span>{process.place}</span>}
                <span>
                  <strong>Stage:</strong> {process.stage ?? 'not established'}
                  {process.stageAsOf && (
                    <>
                      {' '}
                      (as of <PartialDate date={process.stageAsOf} />)
                    </>
                  )}
                </span>
              </>
            }
            lead={<p>{process.summary}</p>}
            actions={
              <>
                <FollowButton subject={process} name={process.title} followed="Process" />
                <LinkButton to={`/brief?${new URLSearchParams({ process: process.slug })}`}>Brief</LinkButton>
              </>
            }
          >
            <PageHead
              title={process.title}
              description={process.summary}
              path={`/processes/${process.slug}`}
              feeds={[{ title: process.title, address: `/feeds/processes/${process.slug}` }]}
              trail={[['Processes', '/processes']]}
              data={[
                dataset(
                  `Proposals in: ${process.title}`,
                  process.summary,
                  `/processes/${process.slug}`,
                  `?processes=${process.slug}`,
                ),
              ]}
            />
            <InventedNote process={process} />
            {process.proposalCount > 0 ? (
              <ProcessMatrix slug={process.slug} />
            ) : (
              <p className={styles.soft}>
                No proposal of this process is recorded yet: follow it to hear of the first.
              </p>
            )}
            {process.proposalCount > 0 && (
              <p>
                <LinkButton to={`/proposals?processes=${process.slug}`}>
                  All {process.proposalCount} records as a list
                </LinkButton>{' '}
                {process.instruments.length > 0 && (
                  <LinkButton to={`/what-if?process=${process.slug}`}>What if several were taken together?</LinkButton>
                )}
              </p>
            )}
            <div className={styles.columns}>
              <Section title="Timeline" count={process.timeline.length}>
                <Timeline entries={process.timeline} />
              </Section>
              <div className={styles.stack}>
                <Section title="Consultations" count={process.consultations.length}>
                  {process.consultations.map((consultation) => (
                    <ConsultationLine key={consultation.id} consultation={consultation} />
                  ))}
                  {process.consultations.length === 0 && <p className={styles.soft}>None is known.</p>}
                </Section>
                {process.doubts.length > 0 && (
                  <Section title="What is doubtful" count={process.doubts.length}>
                    <ul>
                      {process.doubts.map((doubt) => (
                        <li key={doubt}>{doubt}</li>
                      ))}
                    </ul>
                  </Section>
                )}
                {process.instruments.length > 0 && (
                  <Section title="Texts under negotiation" count={process.instruments.length}>
                    <ul>
                      {process.instruments.map((instrument) => (
                        <li key={instrument.id}>
                          {instrument.title}
                          {instrument.adopted && (
                            <>
                              , adopted <PartialDate date={instrument.adopted} />
                            </>
                          )}
                          {instrument.inForce && (
                            <>
                              , in force <PartialDate date={instrument.inForce} />
                            </>
                          )}
                          {instrument.note && <span className={styles.soft}> ({instrument.note})</span>}
                          <ProvisionIndex provisions={instrument.provisions} />
                        </li>
                      ))}
                    </ul>
                  </Section>
                )}
              </div>
            </div>
            {process.instruments.length > 0 && <SharedGroups process={process.slug} />}
            <Section title="Documents" count={process.documents.length}>
              <DocumentTable documents={process.documents} />
            </Section>
            {process.mandate.length > 0 && (
              <Section title="Mandate">
                <p>{process.mandate.join(' · ')}</p>
              </Section>
            )}
            <Section title="Sources" count={process.sources.length}>
              <SourceList sources={process.sources} />
            </Section>
            <p>
              <Link to="/processes">All processes</Link>
            </p>
          </Page>
        );
      }}
    </Asked>
  );
}

function ProcessSkeleton() {
  return (
    <Page title="Process" lead={<Skeleton lines={2} />}>
      <Skeleton lines={1} />
      <Skeleton height="36rem" />
    </Page>
  );
}
