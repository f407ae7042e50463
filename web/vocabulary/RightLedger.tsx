/** The ledger of a right: what is said of proposals against it, by sponsor, topic, process or year. */
import { Link } from 'react-router';
import type { FragmentType } from '#web/__generated__/fragment-masking.ts';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { axisWord } from '#web/catalogue/axes.ts';
import { LedgerTable, type LedgerTable_line } from '#web/catalogue/LedgerTable.tsx';
import { useEditorial } from '#web/impacts/editorial.ts';
import { ledgerAxes, type RightView, rightAddress } from './rightView.ts';
import styles from './SubjectPage.module.css';

type Lines = readonly FragmentType<typeof LedgerTable_line>[];
/** Lines on any basis, and on each alone. */
export type LedgerLines = { all: Lines; SOURCED: Lines; OWN: Lines; EDITORIAL?: Lines | undefined };

export type RightLedgerProps = { code: string; view: RightView; query: ProposalQuery; lines: LedgerLines };

export function RightLedger({ code, view, query, lines }: RightLedgerProps) {
  const { keep, shown } = useEditorial();
  return (
    <>
      <nav aria-label="What each line of the ledger is" className={styles.axes}>
        {ledgerAxes.map((by) => (
          <Link
            key={by}
            to={keep(rightAddress(code, { ...view, by }))}
            aria-current={by === view.by ? 'true' : undefined}
            preventScrollReset
            replace
          >
            By {axisWord(by).toLowerCase()}
          </Link>
        ))}
      </nav>
      {lines.all.length > 0 ? (
        <LedgerTable key={view.by} by={view.by} lines={lines.all} onBasis={lines} query={query} />
      ) : (
        <p className={styles.soft}>
          Not assessed{shown ? '' : ' by a named source, nor signed here'}
          {view.by === 'YEAR' ? ', or not dated' : ''}. That says nothing of what it would do.
        </p>
      )}
      <p className={styles.caveat}>
        Records, each counted once in every column that somebody’s assessment puts it in. Sourced: somebody outside says
        so; own: its assessor signed it here{shown ? '; editorial: our own inference' : ''}. A record can stand on
        several. Disputed: assessments of one right disagree. Records that nobody assessed are not in it.
        {view.by === 'TOPIC' && ' A list by topic also holds its narrower topics, which a line does not count.'}
      </p>
    </>
  );
}
