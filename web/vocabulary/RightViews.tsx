/** What is said of proposals against a right, view by view: where views differ, the gravest, since when, and whose they are. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { useEditorial } from '#web/impacts/editorial.ts';
import { gravestWords } from '#web/impacts/gravestWords.ts';
import { ImpactRow } from '#web/impacts/ImpactRow.tsx';
import { impactsAddress } from '#web/impacts/impactQuestion.ts';
import { Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { RightAssessors } from './RightAssessors.tsx';
import { RightDisputes } from './RightDisputes.tsx';
import { RightTimeline } from './RightTimeline.tsx';
import styles from './SubjectPage.module.css';

const RightViewsQuery = graphql(`
  query RightViews(
    $query: ProposalQuery!
    $disputed: ProposalQuery!
    $sourced: ProposalQuery!
    $own: ProposalQuery!
    $editorial: ProposalQuery!
    $withEditorial: Boolean!
  ) {
    disputed: proposals(query: $disputed, first: 3) {
      ...RightDisputes_proposals
    }
    answers: impacts(query: { proposals: $query, answering: true }, first: 100) {
      ...RightDisputes_answers
    }
    gravest: impacts(query: { proposals: $query }, sort: GRAVEST, first: 5) {
      totalCount
      nodes {
        id
        ...ImpactRow_impact
      }
    }
    published: impacts(query: { proposals: $query }, first: 100) {
      ...RightTimeline_impacts
    }
    years: ledger(query: $query, by: YEAR) {
      ...LedgerTable_line
      ...RightTimeline_line
    }
    sourcedYears: ledger(query: $sourced, by: YEAR) {
      ...LedgerTable_line
    }
    ownYears: ledger(query: $own, by: YEAR) {
      ...LedgerTable_line
    }
    editorialYears: ledger(query: $editorial, by: YEAR) @include(if: $withEditorial) {
      ...LedgerTable_line
    }
    sourced: impacts(query: { proposals: $sourced }, first: 1) {
      ...RightAssessors_impacts
    }
    own: impacts(query: { proposals: $own }, first: 1) {
      ...RightAssessors_impacts
    }
    editorial: impacts(query: { proposals: $editorial }, first: 1) @include(if: $withEditorial) {
      ...RightAssessors_impacts
    }
  }
`);

/** `query` asks for rights alone. */
export function RightViews({ query }: { query: ProposalQuery }) {
  const { asked, shown, keep } = useEditorial();
  const [state, ask] = useQuery({
    query: RightViewsQuery,
    variables: {
      query: asked(query),
      disputed: asked({ ...query, disputed: true }),
      sourced: { ...query, bases: ['SOURCED'] },
      own: { ...query, bases: ['OWN'] },
      editorial: { ...query, bases: ['EDITORIAL'] },
      withEditorial: shown,
    },
  });
  return (
    <Asked state={state} ask={ask} what="the views" skeleton={<Skeleton height="40rem" />}>
      {({ disputed, answers, gravest, published, years, sourcedYears, ownYears, editorialYears, ...by }) => (
        <>
          <Section title="Agreement and dissent">
            <RightDisputes disputed={disputed} answers={answers} query={query} />
          </Section>
          <Section
            title="Gravest published views"
            aside={
              <Link to={keep(impactsAddress({ proposals: asked(query), sort: 'GRAVEST' }))}>
                All {gravest.totalCount} in this order
              </Link>
            }
          >
            <p className={styles.caveat}>{gravestWords}</p>
            <div>
              {gravest.nodes.map((impact) => (
                <ImpactRow key={impact.id} impact={impact} />
              ))}
            </div>
          </Section>
          <Section title="Over time">
            <RightTimeline
              years={{ all: years, SOURCED: sourcedYears, OWN: ownYears, EDITORIAL: editorialYears }}
              published={published}
              query={query}
            />
          </Section>
          <Section title="Who assesses">
            <RightAssessors SOURCED={by.sourced} OWN={by.own} EDITORIAL={by.editorial} query={query} />
          </Section>
        </>
      )}
    </Asked>
  );
}
