/** All consultations, open ones first, by deadline. */
import { Fragment } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { ConsultationsQuery as Answer } from '#web/__generated__/graphql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { LiveBar } from '#web/app/LiveBar.tsx';
import { consultationNews } from '#web/app/newsKinds.ts';
import { PageHead } from '#web/app/PageHead.tsx';
import { isCursorFault } from '#web/app/refusals.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Pagination } from '#web/ui/Pagination.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { ConsultationFilters } from './ConsultationFilters.tsx';
import { ConsultationLine } from './ConsultationLine.tsx';
import { ConsultationRow } from './ConsultationRow.tsx';
import styles from './ConsultationsPage.module.css';
import { formatQuestion, parseQuestion, type Question } from './queryString.ts';
import { statusWords } from './words.ts';

const ConsultationsQuery = graphql(`
  query Consultations(
    $query: ConsultationQuery
    $open: ConsultationQuery
    $announced: ConsultationQuery
    $closed: ConsultationQuery
    $results: ConsultationQuery
    $cancelled: ConsultationQuery
    $first: Int
    $after: String
  ) {
    consultations(query: $query, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        status
        ...ConsultationRow_consultation
      }
    }
    open: consultations(query: $open, first: 1) {
      totalCount
    }
    announced: consultations(query: $announced, first: 1) {
      totalCount
    }
    closed: consultations(query: $closed, first: 1) {
      totalCount
    }
    results: consultations(query: $results, first: 1) {
      totalCount
    }
    cancelled: consultations(query: $cancelled, first: 1) {
      totalCount
    }
    openAnywhere: consultations(query: { status: [OPEN] }, first: 1) {
      totalCount
    }
    next: consultations(query: { status: [ANNOUNCED] }, first: 1) {
      nodes {
        id
        ...ConsultationLine_consultation
      }
    }
    last: consultations(query: { status: [CLOSED, RESULTS_PUBLISHED] }, first: 1) {
      nodes {
        id
        ...ConsultationLine_consultation
      }
    }
    processes(first: 100) {
      nodes {
        id
        slug
        title
        consultations {
          id
        }
      }
    }
  }
`);

const page = 20;

export function ConsultationsPage() {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const question = parseQuestion(parameters);
  const { query } = question;
  const variables = {
    query,
    open: { ...query, status: ['OPEN' as const] },
    announced: { ...query, status: ['ANNOUNCED' as const] },
    closed: { ...query, status: ['CLOSED' as const] },
    results: { ...query, status: ['RESULTS_PUBLISHED' as const] },
    cancelled: { ...query, status: ['CANCELLED' as const] },
    first: page,
    after: question.after,
  };
  const [state, ask] = useQuery({ query: ConsultationsQuery, variables });
  const go = (next: Question) => navigate(formatQuestion(next), { preventScrollReset: true });
  const stale = isCursorFault(state.error);

  return (
    <Page title="Consultations" lead={<p>Where one may still be heard, and until when. Open ones come first.</p>}>
      <PageHead
        title="Consultations"
        description="Where one may still be heard in treaty talks, and until when."
        path="/consultations"
        feeds={[{ title: 'Consultations', address: '/feeds/consultations' }]}
      />
      <LiveBar
        query={{ kinds: consultationNews }}
        one="change to consultations"
        many="changes to consultations"
        onRefresh={() => ask({ requestPolicy: 'network-only' })}
      />
      {stale ? (
        <EmptyState title="This page of the list is out of date" why="The list changed since its address was made.">
          <LinkButton look="primary" to={formatQuestion({ query })}>
            Go to the first page
          </LinkButton>
        </EmptyState>
      ) : (
        <Asked state={state} ask={ask} what="the consultations" skeleton={<ConsultationsSkeleton />}>
          {(data) => (
            <>
              <ConsultationFilters
                question={question}
                processes={data.processes.nodes.filter(({ consultations }) => consultations.length > 0)}
                counts={{
                  OPEN: data.open.totalCount,
                  ANNOUNCED: data.announced.totalCount,
                  CLOSED: data.closed.totalCount,
                  RESULTS_PUBLISHED: data.results.totalCount,
                  CANCELLED: data.cancelled.totalCount,
                }}
                onAsk={go}
              />
              {data.openAnywhere.totalCount === 0 && <NothingOpen data={data} />}
              <ConsultationList data={data} question={question} busy={state.fetching} />
            </>
          )}
        </Asked>
      )}
    </Page>
  );
}

/** Says plainly that nothing is open, and what comes next, or came last. */
function NothingOpen({ data: { next, last } }: { data: Answer }) {
  const shown = next.nodes.length > 0 ? next.nodes : last.nodes;
  return (
    <Notice>
      <div className={styles.nothing}>
        <p>
          <strong>Nothing we know of is open for comment now.</strong>{' '}
          {next.nodes.length > 0 ? 'The next to open:' : shown.length > 0 && 'The last to close:'}
        </p>
        {shown.map((consultation) => (
          <ConsultationLine key={consultation.id} consultation={consultation} />
        ))}
        <p>
          Follow a <Link to="/processes">process</Link> to be told when its next consultation is announced.
        </p>
      </div>
    </Notice>
  );
}

function ConsultationList({ data, question, busy }: { data: Answer; question: Question; busy: boolean }) {
  const { totalCount, nodes, pageInfo } = data.consultations;
  if (totalCount === 0)
    return (
      <EmptyState title="No consultation meets all of this" why="Take away a filter, or look for other words.">
        <LinkButton look="primary" to="/consultations">
          Show all
        </LinkButton>
      </EmptyState>
    );
  return (
    <Section title={totalCount === 1 ? 'Consultation' : 'Consultations'} count={totalCount}>
      <div aria-busy={busy} className={styles.list}>
        {nodes.map((consultation, place) => (
          <Fragment key={consultation.id}>
            {consultation.status !== nodes[place - 1]?.status && (
              <p className={styles.status}>{statusWords[consultation.status]}</p>
            )}
            <ConsultationRow consultation={consultation} />
          </Fragment>
        ))}
      </div>
      <Pagination
        label="Pages of consultations"
        first={question.after && formatQuestion({ query: question.query })}
        next={
          pageInfo.hasNextPage ? formatQuestion({ ...question, after: pageInfo.endCursor ?? undefined }) : undefined
        }
      />
    </Section>
  );
}

function ConsultationsSkeleton() {
  return (
    <>
      <Skeleton height="7rem" />
      <Skeleton height="60rem" />
    </>
  );
}
