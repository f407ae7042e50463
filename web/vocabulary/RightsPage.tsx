/** The rights of the three instruments, with how many records are assessed against each, in which direction, and on whose word. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { RightsPageQuery as Answer } from '#web/__generated__/graphql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { LedgerTable, LedgerTable_line } from '#web/catalogue/LedgerTable.tsx';
import { EditorialSwitch } from '#web/impacts/EditorialSwitch.tsx';
import { useEditorial } from '#web/impacts/editorial.ts';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import type { LedgerLines } from './RightLedger.tsx';
import styles from './RightsPage.module.css';

const RightsPageQuery = graphql(`
  query RightsPage($query: ProposalQuery!, $withEditorial: Boolean!) {
    rights {
      id
      code
      instrument
      instrumentName
      article
      label
    }
    ledger(query: $query, by: RIGHT) {
      ...LedgerTable_line
    }
    sourced: ledger(query: { bases: [SOURCED] }, by: RIGHT) {
      ...LedgerTable_line
    }
    own: ledger(query: { bases: [OWN] }, by: RIGHT) {
      ...LedgerTable_line
    }
    editorial: ledger(query: { bases: [EDITORIAL] }, by: RIGHT) @include(if: $withEditorial) {
      ...LedgerTable_line
    }
  }
`);

type Right = Answer['rights'][number];

export function RightsPage() {
  const { said, shown, keep } = useEditorial();
  const [state, ask] = useQuery({
    query: RightsPageQuery,
    variables: { query: said({}), withEditorial: shown },
  });
  return (
    <Page
      title="Human rights"
      lead={
        <p>
          Which rights the recorded proposals could restrict or advance. An assessment is somebody’s, named with its
          source or signed here, or our own and marked editorial; several may disagree.{' '}
          <Link to={keep('/impacts')}>All assessments</Link>
        </p>
      }
    >
      <PageHead
        title="Human rights"
        description="Which human rights the recorded proposals could restrict or advance, and who says so."
        path="/rights"
      />
      <EditorialSwitch />
      <Asked state={state} ask={ask} what="the rights" skeleton={<Skeleton height="80rem" />}>
        {({ rights, ledger, sourced, own, editorial }) => {
          const instruments = [...Map.groupBy(rights, ({ instrument }) => instrument)];
          return instruments.map(([instrument, articles]) => (
            <Section
              key={instrument}
              id={instrument}
              title={`${articles[0]?.instrumentName ?? instrument} (${instrument})`}
              count={articles.length}
            >
              <RightsTable
                instrument={instrument}
                rights={articles}
                lines={{ all: ledger, SOURCED: sourced, OWN: own, EDITORIAL: editorial }}
              />
            </Section>
          ));
        }}
      </Asked>
    </Page>
  );
}

/** Articles with no record are folded away: they are many, and say nothing but that. */
function RightsTable({
  instrument,
  rights,
  lines,
}: {
  instrument: string;
  rights: readonly Right[];
  lines: LedgerLines;
}) {
  const { keep, shown } = useEditorial();
  const counted = new Map(readFragment(LedgerTable_line, lines.all).map(({ value }, at) => [value, at]));
  const touched = rights.filter(({ code }) => counted.has(code));
  const untouched = rights.filter(({ code }) => !counted.has(code));
  const all = touched.flatMap(({ code }) => lines.all[counted.get(code) ?? -1] ?? []);
  return (
    <>
      {touched.length > 0 ? (
        <LedgerTable
          by="RIGHT"
          lines={all}
          onBasis={lines}
          query={{}}
          few={all.length}
          lineTo={(code) => keep(`/rights/${code}`)}
        />
      ) : (
        <p className={styles.soft}>
          None of its articles is assessed{shown ? '' : ' by others'}, which does not mean that nothing touches them.
        </p>
      )}
      {untouched.length > 0 && (
        <details className={styles.untouched}>
          <summary>
            {untouched.length} {untouched.length === 1 ? 'article' : 'articles'} of {instrument} not assessed
          </summary>
          <ul className={styles.articles}>
            {untouched.map((right) => (
              <li key={right.id}>
                <Link to={keep(`/rights/${right.code}`)}>
                  <span className="whole">{right.code}</span> {right.label}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
