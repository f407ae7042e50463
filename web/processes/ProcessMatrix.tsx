/** Who addresses what in one process, at once: the matrix with its filters. The address holds both. */
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { ProposalFilters } from '#web/proposals/ProposalFilters.tsx';
import { formatQuestion, type ListName, parseQuestion } from '#web/proposals/queryString.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Matrix } from '#web/ui/Matrix.tsx';
import { Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { type Axes, allAxes, axesNamed } from './axes.ts';
import styles from './ProcessMatrix.module.css';

const ProcessMatrixQuery = graphql(`
  query ProcessMatrix($query: ProposalQuery!, $restricting: ProposalQuery!, $advancing: ProposalQuery!, $rows: MatrixAxis!, $columns: MatrixAxis!) {
    matrix(query: $query, rows: $rows, columns: $columns) {
      totalCount
      rows {
        value
        label
        count
      }
      columns {
        value
        label
        count
      }
      cells {
        row
        column
        count
      }
    }
    restricting: matrix(query: $restricting, rows: $rows, columns: $columns) {
      cells {
        row
        column
      }
    }
    advancing: matrix(query: $advancing, rows: $rows, columns: $columns) {
      cells {
        row
        column
      }
    }
    proposals(query: $query, first: 1) {
      facets {
        ...ProposalFilters_facets
      }
    }
  }
`);

const filters: readonly ListName[] = ['kinds', 'actions', 'stages', 'directions', 'bases'];

export function ProcessMatrix({ slug }: { slug: string }) {
  const [parameters] = useSearchParams();
  const axes = axesNamed(parameters.get('axes'));
  const question = parseQuestion(parameters);
  const query: ProposalQuery = { ...question.query, processes: [slug] };
  const narrowed = (direction: 'RESTRICTS' | 'ADVANCES'): ProposalQuery => ({ ...query, directions: [direction] });
  const variables = {
    query,
    restricting: narrowed('RESTRICTS'),
    advancing: narrowed('ADVANCES'),
    rows: axes.rows,
    columns: axes.columns,
  };
  const [state, ask] = useQuery({ query: ProcessMatrixQuery, variables });
  const keep = parameters.has('axes') ? `axes=${axes.id}` : '';

  return (
    <Section title="Who addresses what" aside={<AxesLinks chosen={axes} parameters={parameters} />}>
      <Asked state={state} ask={ask} what="the matrix" skeleton={<Skeleton height="36rem" />}>
        {({ matrix, restricting, advancing, proposals }) => {
          const list = (also: ProposalQuery) => `/proposals${formatQuestion({ query: { ...query, ...also } })}`;
          const advanced = new Set(advancing.cells.map(cellKey));
          const disputed = new Set(restricting.cells.map(cellKey).filter((key) => advanced.has(key)));
          return (
            <div className={styles.columns} aria-busy={state.fetching}>
              <aside aria-label="Filters">
                <ProposalFilters
                  facets={proposals.facets}
                  question={{ query: question.query }}
                  names={filters}
                  keep={keep}
                />
              </aside>
              <div className={styles.matrix}>
                {matrix.cells.length === 0 ? (
                  <EmptyState
                    title="Nothing to set against each other"
                    why={`No record that meets the filters has both a ${axes.rowsAre.toLowerCase()} and a ${axes.columnsAre.toLowerCase()}.`}
                  >
                    <LinkButton to="?">Show all</LinkButton>
                  </EmptyState>
                ) : (
                  <Matrix
                    caption={`Number of records for each ${axes.rowsAre.toLowerCase()} and ${axes.columnsAre.toLowerCase()}. One record can count in several cells.`}
                    rowsAre={axes.rowsAre}
                    columnsAre={axes.columnsAre}
                    rows={matrix.rows.map((row) => ({ ...row, to: list({ [axes.rowList]: [row.value] }) }))}
                    columns={matrix.columns.map((column) => ({
                      ...column,
                      to: list({ [axes.columnList]: [column.value] }),
                    }))}
                    cells={matrix.cells.map((cell) => ({
                      ...cell,
                      to: list({ [axes.rowList]: [cell.row], [axes.columnList]: [cell.column] }),
                      mark: disputed.has(cellKey(cell)) ? 'assessments point both ways' : undefined,
                    }))}
                  />
                )}
                <p className={styles.total}>
                  <Link to={list({})}>
                    {matrix.totalCount.toLocaleString('en')} {matrix.totalCount === 1 ? 'record' : 'records'} in all
                  </Link>
                  {disputed.size > 0 && ' · A corner mark: some assessments see the right restricted, others advanced.'}
                </p>
              </div>
            </div>
          );
        }}
      </Asked>
    </Section>
  );
}

function AxesLinks({ chosen, parameters }: { chosen: Axes; parameters: URLSearchParams }) {
  return (
    <nav aria-label="Axes of the matrix" className={styles.axes}>
      {allAxes.map(({ id, label }) => {
        const next = new URLSearchParams(parameters);
        next.set('axes', id);
        return (
          <Link key={id} to={`?${next}`} aria-current={id === chosen.id ? 'true' : undefined} replace>
            {label}
          </Link>
        );
      })}
    </nav>
  );
}

const cellKey = (cell: { row: string; column: string }) => `${cell.row}\n${cell.column}`;
