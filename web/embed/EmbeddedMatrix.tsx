/** A matrix inside another site's page: the table with its sentences, each cell leading to its records. */
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { arrangeMatrix } from '#web/catalogue/arrangeMatrix.ts';
import { axisWord, lineLabel, narrowedTo } from '#web/catalogue/axes.ts';
import { facesOf } from '#web/catalogue/faceOf.ts';
import { formatView, parseView } from '#web/catalogue/matrixView.ts';
import { captionOf, disputedWords, hiddenWords, listCaveats } from '#web/catalogue/matrixWords.ts';
import { partsOf } from '#web/proposals/filters.ts';
import { addressOf, formatQuestion, parseQuestion } from '#web/proposals/queryString.ts';
import { Matrix } from '#web/ui/Matrix.tsx';
import { EmbedFrame } from './EmbedFrame.tsx';

const EmbeddedMatrixQuery = graphql(`
  query EmbeddedMatrix($query: ProposalQuery, $rows: MatrixAxis!, $columns: MatrixAxis!) {
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
      directions {
        row
        column
        restricts
        advances
        mixed
        unclear
      }
    }
  }
`);

export function EmbeddedMatrix() {
  const [parameters] = useSearchParams();
  const { query } = parseQuestion(parameters);
  const view = parseView(parameters);
  const { rows, columns } = view;
  const [state, ask] = useQuery({ query: EmbeddedMatrixQuery, variables: { query, rows, columns } });
  return (
    <Asked state={state} ask={ask} what="the matrix" skeleton={null}>
      {({ matrix: counted }) => {
        const matrix = {
          ...counted,
          rows: counted.rows.map((row) => ({ ...row, label: lineLabel(rows, row.value, row.label) })),
          columns: counted.columns.map((column) => ({
            ...column,
            label: lineLabel(columns, column.value, column.label),
          })),
        };
        const arranged = arrangeMatrix(matrix, view);
        const face = facesOf(matrix, view.face, counted.directions);
        const list = (narrowed: ProposalQuery | null) =>
          narrowed ? `/proposals${formatQuestion({ query: narrowed })}` : undefined;
        const cells = matrix.cells.map((cell) => {
          const row = narrowedTo(query, rows, cell.row);
          const { heat, spoken, isDisputed, parts } = face(cell);
          return {
            row: cell.row,
            column: cell.column,
            to: list(row && narrowedTo(row, columns, cell.column)),
            shown: <span className="embed-parts">{parts.map(({ text }) => text).join(' ')}</span>,
            spoken,
            heat,
            mark: isDisputed ? 'assessments point both ways' : undefined,
          };
        });
        const filters = partsOf(query, () => undefined).map(({ label }) => label);
        const notes = [
          `${matrix.totalCount.toLocaleString('en')} ${matrix.totalCount === 1 ? 'record' : 'records'} in all.`,
          filters.length > 0 ? `Filters: ${filters.join(' · ')}.` : '',
          hiddenWords(arranged, view),
          cells.some(({ mark }) => mark) ? disputedWords : '',
          ...listCaveats(view, query),
        ];
        return (
          <EmbedFrame
            title={`${axisWord(rows)} × ${axisWord(columns).toLowerCase()}`}
            path={`/matrix${addressOf({ query }, formatView(view))}`}
          >
            <p id="shows" className="embed-note">
              {captionOf(view, matrix.totalCount)}
            </p>
            <Matrix
              labelledBy="shows"
              rowsAre={axisWord(rows)}
              columnsAre={axisWord(columns)}
              wide={view.face === 'direction'}
              rows={arranged.rows.map((row) => ({ ...row, to: list(narrowedTo(query, rows, row.value)) }))}
              columns={arranged.columns.map((column) => ({
                ...column,
                to: list(narrowedTo(query, columns, column.value)),
              }))}
              cells={cells}
            />
            {notes
              .filter((note) => note !== '')
              .map((note) => (
                <p key={note} className="embed-note">
                  {note}
                </p>
              ))}
          </EmbedFrame>
        );
      }}
    </Asked>
  );
}
