/** A matrix inside another site's page: the table with its sentences, each cell leading to its records. */
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { arrangeMatrix } from '#web/catalogue/arrangeMatrix.ts';
import { axisWord } from '#web/catalogue/axes.ts';
import { leadingLines, matrixPoints, namedMatrix } from '#web/catalogue/matrixPoints.tsx';
import { formatView, parseView } from '#web/catalogue/matrixView.ts';
import { captionOf, disputedWords, hiddenWords, listCaveats } from '#web/catalogue/matrixWords.ts';
import { partsOf } from '#web/proposals/filters.ts';
import { addressOf, parseQuestion } from '#web/proposals/queryString.ts';
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
        const matrix = namedMatrix(counted, view);
        const arranged = arrangeMatrix(matrix, view);
        const cells = matrixPoints(matrix, view, query, counted.directions);
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
              wide={view.face !== 'count'}
              rows={leadingLines(arranged.rows, rows, query)}
              columns={leadingLines(arranged.columns, columns, query)}
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
