/** Ways to take a matrix along: its numbers, its picture, its feed. */
import { useState } from 'react';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { CiteMatrix } from '#web/citations/CiteMatrix.tsx';
import { EmbedSnippet } from '#web/embed/EmbedSnippet.tsx';
import { useEditorial } from '#web/impacts/editorial.ts';
import { formatQuestion } from '#web/proposals/queryString.ts';
import { axisWord } from './axes.ts';
import { countedOver } from './countedOver.ts';
import type { Drawing } from './drawMatrix.ts';
import type { MatrixView } from './matrixView.ts';
import { formatView } from './matrixView.ts';
import { TakeAway, TakeAwayGroup, TakeAwayLink } from './TakeAway.tsx';

export type MatrixTakeAwayProps = {
  query: ProposalQuery;
  view: MatrixView;
  /** What to draw, all but where it is from. */
  drawing: () => Omit<Drawing, 'source'>;
};

export function MatrixTakeAway({ query, view, drawing }: MatrixTakeAwayProps) {
  const [failed, setFailed] = useState(false);
  const editorial = useEditorial();
  const also = after(query);
  const seenAt = (path: string) => editorial.keep(`${path}?${formatView(view)}${also}`);
  const counted = countedOver(query, view, editorial);
  // What is said of each cell stands in the list of cells; there our own inferences can be told apart or left out.
  const isOfDirections = view.face === 'direction';
  const file = `/export/matrix.csv?rows=${view.rows}&columns=${view.columns}`;
  const csv = isOfDirections ? `${file}&shape=list${after(editorial.said(query))}` : `${file}${after(counted)}`;

  async function save(format: 'svg' | 'png') {
    setFailed(false);
    try {
      // Drawing is rarely asked for, so its code comes only then.
      const [{ drawMatrix }, { saveDrawing }] = await Promise.all([
        import('./drawMatrix.ts'),
        import('./saveDrawing.ts'),
      ]);
      const permalink = location.origin + seenAt('/matrix');
      const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
      const drawn = drawMatrix({ ...drawing(), source: [`Travaux, retrieved on ${day}`, permalink] });
      await saveDrawing(drawn, `matrix-${view.rows}-${view.columns}`.toLowerCase(), format);
    } catch {
      setFailed(true);
    }
  }

  return (
    <TakeAway what="this matrix">
      <TakeAwayGroup word="Download">
        <TakeAwayLink href={csv} name="Download the matrix as CSV">
          CSV
        </TakeAwayLink>
        <button type="button" onClick={() => void save('svg')} aria-label="Download the matrix as SVG">
          SVG
        </button>
        <button type="button" onClick={() => void save('png')} aria-label="Download the matrix as PNG">
          PNG
        </button>
      </TakeAwayGroup>
      <TakeAwayGroup word="Reference">
        <CiteMatrix query={counted} rows={view.rows} columns={view.columns} />
        <EmbedSnippet
          what="this matrix"
          title={`${axisWord(view.rows)} × ${axisWord(view.columns).toLowerCase()}`}
          path={seenAt('/embed/matrix')}
          height={720}
        />
      </TakeAwayGroup>
      {failed && <span role="alert">The picture could not be made.</span>}
    </TakeAway>
  );
}

/** A query as the further parts of an address. */
function after(query: ProposalQuery): string {
  const asked = formatQuestion({ query }).slice(1);
  return asked ? `&${asked}` : '';
}
