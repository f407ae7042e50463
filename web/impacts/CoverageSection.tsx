/** Coverage of what the queue is narrowed to: in all, by process and by topic. */
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { AssessmentCoverage } from './AssessmentCoverage.tsx';
import styles from './CoverageSection.module.css';
import { CoverageTable } from './CoverageTable.tsx';
import type { QueueQuestion } from './queueQuestion.ts';

const CoverageQuery = graphql(`
  query QueueCoverage($query: ProposalQuery, $none: ProposalQuery, $editorial: ProposalQuery) {
    assessmentCoverage(query: $query) {
      ...AssessmentCoverage_coverage
    }
    all: proposals(query: $query, first: 1) {
      facets {
        processes {
          value
          label
          count
        }
        topics {
          value
          label
          count
        }
      }
    }
    none: proposals(query: $none, first: 1) {
      facets {
        processes {
          value
          label
          count
        }
        topics {
          value
          label
          count
        }
      }
    }
    editorial: proposals(query: $editorial, first: 1) {
      facets {
        processes {
          value
          label
          count
        }
        topics {
          value
          label
          count
        }
      }
    }
  }
`);

export function CoverageSection({ within }: { within: QueueQuestion['within'] }) {
  const variables = {
    query: within,
    none: { ...within, assessed: ['NONE' as const] },
    editorial: { ...within, assessed: ['EDITORIAL_ONLY' as const] },
  };
  const [state, ask] = useQuery({ query: CoverageQuery, variables });
  return (
    <Section title="How much is assessed" id="coverage">
      <Asked state={state} ask={ask} what="the coverage" skeleton={<Skeleton height="24rem" />}>
        {({ assessmentCoverage, all, none, editorial }) => {
          const lines = (list: 'processes' | 'topics') => ({
            list,
            within,
            all: all.facets[list],
            unassessed: none.facets[list],
            editorialOnly: editorial.facets[list],
          });
          return (
            <>
              <AssessmentCoverage coverage={assessmentCoverage} within={within} />
              <details className={styles.fold}>
                <summary>By process and by topic</summary>
                <div className={styles.tables}>
                  <CoverageTable head="Process" {...lines('processes')} />
                  <CoverageTable head="Topic" {...lines('topics')} />
                </div>
              </details>
            </>
          );
        }}
      </Asked>
    </Section>
  );
}
