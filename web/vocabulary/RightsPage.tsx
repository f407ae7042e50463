/** The rights of the three instruments, with how many records are assessed against each, and in which direction. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { RightsPageQuery as Answer, ImpactDirection } from '#web/__generated__/graphql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { ImpactSign } from '#web/impacts/ImpactSign.tsx';
import { directionWords } from '#web/impacts/words.ts';
import { formatQuestion } from '#web/proposals/queryString.ts';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { Table } from '#web/ui/Table.tsx';
import styles from './RightsPage.module.css';

const RightsPageQuery = graphql(`
  query RightsPage {
    rights {
      id
      code
      instrument
      instrumentName
      article
      label
      proposalCount
    }
    matrix(rows: RIGHT, columns: DIRECTION) {
      cells {
        row
        column
        count
      }
    }
  }
`);

type Right = Answer['rights'][number];
const isDirection = (value: string): value is ImpactDirection => Object.hasOwn(directionWords, value);
const directions = Object.keys(directionWords).filter(isDirection);

export function RightsPage() {
  const [state, ask] = useQuery({ query: RightsPageQuery });
  return (
    <Page
      title="Human rights"
      lead={
        <p>
          Which rights the recorded proposals could restrict or advance. An assessment is somebody’s, named with its
          source, or our own and marked editorial; several may disagree.
        </p>
      }
    >
      <PageHead
        title="Human rights"
        description="Which human rights the recorded proposals could restrict or advance, and who says so."
        path="/rights"
      />
      <Asked state={state} ask={ask} what="the rights" skeleton={<Skeleton height="80rem" />}>
        {({ rights, matrix }) => {
          const counts = new Map(matrix.cells.map((cell) => [`${cell.row} ${cell.column}`, cell.count]));
          const instruments = [...Map.groupBy(rights, ({ instrument }) => instrument)];
          return instruments.map(([instrument, articles]) => (
            <Section
              key={instrument}
              id={instrument}
              title={`${articles[0]?.instrumentName ?? instrument} (${instrument})`}
              count={articles.length}
            >
              <RightsTable instrument={instrument} rights={articles} counts={counts} />
            </Section>
          ));
        }}
      </Asked>
    </Page>
  );
}

/** Articles with no record are folded away: they are many, and say nothing but that. */
function RightsTable(props: { instrument: string; rights: readonly Right[]; counts: ReadonlyMap<string, number> }) {
  const touched = props.rights.filter(({ proposalCount }) => proposalCount > 0);
  const untouched = props.rights.filter(({ proposalCount }) => proposalCount === 0);
  return (
    <>
      {touched.length > 0 ? (
        <div className={styles.table}>
          <Table caption={`Articles of ${props.instrument} with the number of records assessed against each`}>
            <thead>
              <tr>
                <th scope="col">Article</th>
                {directions.map((direction) => (
                  <th key={direction} scope="col" className="number">
                    <span className={styles.wide}>
                      <ImpactSign direction={direction} />
                    </span>
                    <span className={styles.narrow}>
                      <ImpactSign direction={direction} short />
                    </span>
                  </th>
                ))}
                <th scope="col" className="number">
                  All
                </th>
              </tr>
            </thead>
            <tbody>
              {touched.map((right) => (
                <tr key={right.id}>
                  <th scope="row">
                    <Link to={`/rights/${right.code}`}>
                      <span className="whole">{right.code}</span> {right.label}
                    </Link>
                  </th>
                  {directions.map((direction) => {
                    const count = props.counts.get(`${right.code} ${direction}`) ?? 0;
                    const query = { rights: [right.code], directions: [direction] };
                    return (
                      <td key={direction} className="number">
                        {count > 0 ? (
                          <Link
                            to={`/proposals${formatQuestion({ query })}`}
                            aria-label={`${count} ${directionWords[direction].words.toLowerCase()} ${right.code}`}
                          >
                            {count}
                          </Link>
                        ) : (
                          <span className={styles.soft}>0</span>
                        )}
                      </td>
                    );
                  })}
                  <td className="number">{right.proposalCount}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      ) : (
        <p className={styles.soft}>No record is assessed against any of its articles.</p>
      )}
      {untouched.length > 0 && (
        <details className={styles.untouched}>
          <summary>
            {untouched.length} {untouched.length === 1 ? 'article' : 'articles'} with no record
          </summary>
          <ul className={styles.articles}>
            {untouched.map((right) => (
              <li key={right.id}>
                <Link to={`/rights/${right.code}`}>
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
