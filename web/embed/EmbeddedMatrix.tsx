/** A matrix inside another site's page: the table with its sentences, each cell leading to its records. */
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { arrangeMatrix } from '#web/catalogue/arrangeMatrix.ts';
import { axisWord } from '#web/catalogue/axes.ts';
import { countedOver } from '#web/catalogue/countedOver.ts';
import { leadingLines, matrixPoints, namedMatrix } from '#web/catalogue/matrixPoints.tsx';
import { formatView, parseView } from '#web/catalogue/matrixView.ts';
import { captionOf, emptyCell, hiddenWords, leftOutWords, listCaveats, markWords } from '#web/catalogue/matrixWords.ts';
import { useEditorial } from '#web/impacts/editorial.ts';
import { partsOf } from '#web/proposals/filters.ts';
import { addressOf, parseQuestion } from '#web/proposals/queryString.ts';
import { Matrix } from '#web/ui/Matrix.tsx';
import { EmbedFrame } from './EmbedFrame.tsx';

const EmbeddedMatrixQuery = graphql(`
  query EmbeddedMatrix($query: ProposalQuery, $said: ProposalQuery, $rows: MatrixAxis!, $columns: MatrixAxis!) {
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
    said: matrix(query: $said, rows: $rows, columns: $columns) {
      directions {
        row
        column
        restricts
        advances
        mixed
        unclear
        disputed
        assessed
        editorialOnly
      }
    }
  }
`);

export function EmbeddedMatrix() {
  const [parameters] = useSearchParams();
  const { query } = parseQuestion(parameters);
  const view = parseView(parameters);
  const { rows, columns } = view;
  const editorial = useEditorial();
  const over = { query: countedOver(query, view, editorial), keep: editorial.keep };
  const said = editorial.said(query);
  const [state, ask] = useQuery({ query: EmbeddedMatrixQuery, variables: { query: over.query, said, rows, columns } });
  return (
    <Asked state={state} ask={ask} what="the matrix" skeleton={null}>
      {({ matrix: counted, said: { directions } }) => {
        const matrix = namedMatrix(counted, view);
        const arranged = arrangeMatrix(matrix, view);
        const cells = matrixPoints(matrix, view, over, directions);
        const filters = partsOf(query, () => undefined).map(({ label }) => label);
        const notes = [
          `${matrix.totalCount.toLocaleString('en')} ${matrix.totalCount === 1 ? 'record' : 'records'} in all.`,
          filters.length > 0 ? `Filters: ${filters.join(' · ')}.` : '',
          hiddenWords(arranged, view),
          ...markWords(
            cells.map(({ face }) => face),
            view,
          ),
          editorial.shown ? '' : leftOutWords,
          ...listCaveats(view, query),
        ];
        return (
          <EmbedFrame
            title={`${axisWord(rows)} × ${axisWord(columns).toLowerCase()}`}
            path={editorial.keep(`/matrix${addressOf({ query }, formatView(view))}`)}
          >
            <p id="shows" className="embed-note">
              {captionOf(view, matrix.totalCount)}
            </p>
            <Matrix
              labelledBy="shows"
              rowsAre={axisWord(rows)}
              columnsAre={axisWord(columns)}
              empty={emptyCell(view)}
              wide={view.face !== 'count'}
              rows={leadingLines(arranged.rows, rows, over)}
              columns={leadingLines(arranged.columns, columns, over)}
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
