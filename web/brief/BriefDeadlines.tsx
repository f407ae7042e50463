/** Windows that are open or announced in the processes of a brief, the next deadline first. */
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { ConsultationLine } from '#web/consultations/ConsultationLine.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import styles from './BriefPage.module.css';

const BriefDeadlinesQuery = graphql(`
  query BriefDeadlines($query: ConsultationQuery!) {
    consultations(query: $query, first: 10) {
      totalCount
      nodes {
        id
        ...ConsultationLine_consultation
      }
    }
  }
`);

const none = (
  <p className={styles.soft}>No window that is open or announced is on record. Look at the process for what comes.</p>
);

export function BriefDeadlines({ processes }: { processes: string[] }) {
  const [state, ask] = useQuery({
    query: BriefDeadlinesQuery,
    variables: { query: { processes, status: ['OPEN', 'ANNOUNCED'] } },
    pause: processes.length === 0,
  });
  if (processes.length === 0) return none;
  return (
    <Asked state={state} ask={ask} what="the deadlines" skeleton={<Skeleton height="4rem" />}>
      {({ consultations }) =>
        consultations.totalCount === 0
          ? none
          : consultations.nodes.map((consultation) => (
              <ConsultationLine key={consultation.id} consultation={consultation} />
            ))
      }
    </Asked>
  );
}
