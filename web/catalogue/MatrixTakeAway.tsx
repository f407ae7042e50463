/** Ways to take a matrix along: its numbers, its picture, its feed. */
import { useState } from 'react';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { CiteMatrix } from '#web/citations/CiteMatrix.tsx';
import { EmbedSnippet } from '#web/embed/EmbedSnippet.tsx';
import { formatQuestion } from '#web/proposals/queryString.ts';
import { axisWord } from './axes.ts';
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
  const asked = formatQuestion({ query }).slice(1);
  const also = asked ? `&${asked}` : '';

  async function save(format: 'svg' | 'png') {
    setFailed(false);
    try {
      // Drawing is rarely asked for, so its code comes only then.
      const [{ drawMatrix }, { saveDrawing }] = await Promise.all([
        import('./drawMatrix.ts'),
        import('./saveDrawing.ts'),
      ]);
      const permalink = `${location.origin}/matrix?${formatView(view)}${also}`;
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
        <TakeAwayLink
          href={`/export/matrix.csv?rows=${view.rows}&columns=${view.columns}${also}`}
          name="Download the matrix as CSV"
        >
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
        <CiteMatrix query={query} rows={view.rows} columns={view.columns} />
        <EmbedSnippet
          what="this matrix"
          title={`${axisWord(view.rows)} × ${axisWord(view.columns).toLowerCase()}`}
          path={`/embed/matrix?${formatView(view)}${also}`}
          height={720}
        />
      </TakeAwayGroup>
      {failed && <span role="alert">The picture could not be made.</span>}
    </TakeAway>
  );
}
