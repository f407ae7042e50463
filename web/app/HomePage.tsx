/** The first page: what is open now, what happened lately, which processes there are. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { ConsultationLine } from '#web/consultations/ConsultationLine.tsx';
import { EventList } from '#web/events/EventList.tsx';
import { newsKinds } from '#web/events/words.ts';
import { EditorialSwitch } from '#web/impacts/EditorialSwitch.tsx';
import { useEditorial } from '#web/impacts/editorial.ts';
import { ProcessTable } from '#web/processes/ProcessTable.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { Asked } from './Asked.tsx';
import styles from './HomePage.module.css';
import { PageHead } from './PageHead.tsx';
import { dataset, publisher } from './publisher.ts';

const HomeQuery = graphql(`
  query Home($news: [EventKind!]) {
    open: consultations(query: { status: [OPEN] }, first: 10) {
      totalCount
      nodes {
        id
        ...ConsultationLine_consultation
      }
    }
    announced: consultations(query: { status: [ANNOUNCED] }, first: 2) {
      totalCount
      nodes {
        id
        ...ConsultationLine_consultation
      }
    }
    closed: consultations(query: { status: [CLOSED, RESULTS_PUBLISHED] }, first: 2) {
      totalCount
      nodes {
        id
        ...ConsultationLine_consultation
      }
    }
    events(query: { kinds: $news }, last: 7) {
      nodes {
        id
        ...EventList_event
      }
    }
    processes(first: 50) {
      totalCount
      nodes {
        id
        ...ProcessTable_process
      }
    }
  }
`);

const variables = { news: newsKinds };
const about =
  'An open tracker of treaty proposals: who proposed what, on what subject, at what cost to human rights, and until when one may still be heard.';

export function HomePage() {
  const [state, ask] = useQuery({ query: HomeQuery, variables });
  const { keep } = useEditorial();
  return (
    <Page
      title="Who proposes what in treaty talks, and until when you may be heard"
      lead={
        <p>
          Travaux keeps the public record of proposals for international texts: by sponsor, by subject, by{' '}
          <Link to={keep('/impacts')}>what they would do to human rights</Link>.
        </p>
      }
    >
      <PageHead
        title="Travaux"
        description={about}
        path="/"
        feeds={[
          { title: 'Changes to proposals', address: '/feeds/proposals' },
          { title: 'Consultations', address: '/feeds/consultations' },
        ]}
        data={[
          {
            '@type': 'WebSite',
            name: 'Travaux',
            url: '/',
            description: about,
            publisher,
            potentialAction: {
              '@type': 'SearchAction',
              target: '/proposals?text={words}',
              'query-input': 'required name=words',
            },
          },
          dataset('Travaux: proposals in treaty talks', about, '/', ''),
        ]}
      />
      <Asked state={state} ask={ask} what="the front page" skeleton={<HomeSkeleton />}>
        {({ open, announced, closed, events, processes }) => {
          const next = announced.nodes.length > 0 ? announced : closed;
          return (
            <>
              <div className={styles.columns}>
                <Section
                  title="Open for comment"
                  count={open.totalCount}
                  aside={<Link to="/consultations">All consultations</Link>}
                >
                  {open.nodes.map((consultation) => (
                    <ConsultationLine key={consultation.id} consultation={consultation} />
                  ))}
                  {open.totalCount > open.nodes.length && (
                    <Link to="/consultations">{open.totalCount - open.nodes.length} more are open</Link>
                  )}
                  {open.totalCount === 0 && <p className={styles.none}>Nothing we know of is open for comment now.</p>}
                  {open.totalCount < 3 && next.nodes.length > 0 && (
                    <>
                      <h3>{announced.nodes.length > 0 ? 'Next to open' : 'Last closed'}</h3>
                      {next.nodes.map((consultation) => (
                        <ConsultationLine key={consultation.id} consultation={consultation} />
                      ))}
                    </>
                  )}
                </Section>
                <Section
                  title="Latest changes"
                  aside={<Link to="/proposals?sort=UPDATED_NEWEST">Last changed proposals</Link>}
                >
                  <EditorialSwitch />
                  <EventList events={[...events.nodes].reverse()} terse />
                  {events.nodes.length === 0 && <p className={styles.none}>Nothing has happened yet.</p>}
                </Section>
              </div>
              <Section
                title="Processes"
                count={processes.totalCount}
                aside={<Link to="/processes">All processes</Link>}
              >
                <ProcessTable processes={processes.nodes} />
              </Section>
            </>
          );
        }}
      </Asked>
    </Page>
  );
}

function HomeSkeleton() {
  return (
    <div className={styles.columns}>
      <Section title="Open for comment">
        <Skeleton height="16rem" />
      </Section>
      <Section title="Latest changes">
        <Skeleton height="16rem" />
      </Section>
    </div>
  );
}
