/** A matrix over any query: its controls, the table, what it leaves out, and ways to take it along. */
import { useId } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { EditorialSwitch } from '#web/impacts/EditorialSwitch.tsx';
import { type Editorial, useEditorial } from '#web/impacts/editorial.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Matrix } from '#web/ui/Matrix.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { useIsLive } from '#web/ui/useIsLive.ts';
import { arrangeMatrix, type CountedMatrix } from './arrangeMatrix.ts';
import { axisWord } from './axes.ts';
import { countedOver } from './countedOver.ts';
import { DirectionLegend } from './DirectionLegend.tsx';
import { type Directions, recordWords } from './faceOf.ts';
import { MatrixControls } from './MatrixControls.tsx';
import styles from './MatrixFigure.module.css';
import { MatrixTakeAway } from './MatrixTakeAway.tsx';
import { leadingLines, listOf, matrixPoints, namedMatrix } from './matrixPoints.tsx';
import type { MatrixView } from './matrixView.ts';
import { captionOf, emptyCell, hiddenWords, leftOutWords, listCaveats, markWords } from './matrixWords.ts';

const ProposalMatrixQuery = graphql(`
  query ProposalMatrix($query: ProposalQuery, $rows: MatrixAxis!, $columns: MatrixAxis!) {
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
  }
`);

const MatrixDirectionsQuery = graphql(`
  query MatrixDirections($query: ProposalQuery, $rows: MatrixAxis!, $columns: MatrixAxis!) {
    matrix(query: $query, rows: $rows, columns: $columns) {
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

export type MatrixFigureProps = {
  query: ProposalQuery;
  view: MatrixView;
  onView: (view: MatrixView) => void;
  /** The filters in words, for the drawing. */
  filters: readonly string[];
  /** Where the page has the switch of editorial inferences itself. */
  isSwitched?: boolean;
};

/** What assessments say is asked apart and comes a moment after the counts. */
export function MatrixFigure({ query, view, ...props }: MatrixFigureProps) {
  const editorial = useEditorial();
  const axes = { rows: view.rows, columns: view.columns };
  const [state, ask] = useQuery({
    query: ProposalMatrixQuery,
    variables: { query: countedOver(query, view, editorial), ...axes },
  });
  const isLive = useIsLive();
  const [said] = useQuery({
    query: MatrixDirectionsQuery,
    variables: { query: editorial.said(query), ...axes },
    pause: !isLive || !state.data || state.fetching,
  });
  const directions = said.fetching || state.fetching ? undefined : said.data?.matrix.directions;
  return (
    <Asked state={state} ask={ask} what="the matrix" skeleton={<Skeleton height="36rem" />}>
      {({ matrix }) => (
        <div className={styles.figure} aria-busy={state.fetching}>
          <Figure
            matrix={namedMatrix(matrix, view)}
            directions={directions}
            query={query}
            editorial={editorial}
            view={view}
            {...props}
          />
        </div>
      )}
    </Asked>
  );
}

type FigureProps = MatrixFigureProps & {
  matrix: CountedMatrix;
  directions: readonly Directions[] | undefined;
  editorial: Editorial;
};

function Figure({ matrix, directions, query, editorial, view, onView, filters, isSwitched }: FigureProps) {
  const name = useId();
  const over = { query: countedOver(query, view, editorial), keep: editorial.keep };
  const { rows, columns, hidden } = arrangeMatrix(matrix, view);
  const cells = matrixPoints(matrix, view, over, directions);
  const all = listOf(over.query, over.keep) ?? '/proposals';
  const caption = captionOf(view, matrix.totalCount);
  const leftOut = hiddenWords({ rows, columns, hidden }, view);
  const faces = cells.map(({ face }) => face);
  const isOfDirections = view.face === 'direction';
  const notes = [...markWords(faces, view), ...(editorial.shown ? [] : [leftOutWords])];
  return (
    <>
      <MatrixControls view={view} onView={onView} rows={matrix.rows} columns={matrix.columns} />
      {!isSwitched && <EditorialSwitch />}
      {matrix.cells.length === 0 && !view.empty ? (
        <EmptyState
          title="Nothing to set against each other"
          why={`No record that meets the filters has both a ${axisWord(view.rows).toLowerCase()} and a ${axisWord(view.columns).toLowerCase()}.`}
        >
          <Link to={all}>Show the records as a list</Link>
        </EmptyState>
      ) : (
        <div>
          <p id={name} className={styles.caption}>
            {caption}
          </p>
          <Matrix
            labelledBy={name}
            rowsAre={axisWord(view.rows)}
            columnsAre={axisWord(view.columns)}
            empty={emptyCell(view)}
            wide={view.face !== 'count'}
            rows={leadingLines(rows, view.rows, over)}
            columns={leadingLines(columns, view.columns, over)}
            cells={cells}
          />
        </div>
      )}
      <p className={styles.note}>
        <Link to={all}>{recordWords(matrix.totalCount)} in all</Link>
        {leftOut && ` · ${leftOut}`}
        {(hidden.smallRows > 0 || hidden.smallColumns > 0) && (
          <>
            {' · '}
            <button type="button" className={styles.show} onClick={() => onView({ ...view, top: null })}>
              Show all
            </button>
          </>
        )}
      </p>
      {isOfDirections && (
        <DirectionLegend
          disputed={faces.filter(({ disputed }) => disputed > 0).length}
          editorial={faces.filter(({ isEditorial }) => isEditorial).length}
        />
      )}
      {[...(isOfDirections ? [] : notes), ...listCaveats(view, query)].map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <MatrixTakeAway
        query={query}
        view={view}
        drawing={() => ({
          title: `${axisWord(view.rows)} × ${axisWord(view.columns).toLowerCase()}`,
          sentences: [caption, ...(filters.length > 0 ? [`Filters: ${filters.join(' · ')}.`] : [])],
          notes: [...(leftOut ? [`${leftOut}.`] : []), ...notes],
          rowsAre: axisWord(view.rows),
          columnsAre: axisWord(view.columns),
          rows,
          columns,
          cells,
        })}
      />
    </>
  );
}
