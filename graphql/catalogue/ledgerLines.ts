/** What assessments say of proposals, a line for each value of an axis; and how many proposals are assessed at all. */
import { type AssessmentStatus, assessmentStatuses, type ProposalQuery } from '../proposals/query.ts';
import { saidSo, withStatus } from './assessed.ts';
import type { AssessmentCoverage, LedgerAxis, LedgerLine } from './catalogue.ts';
import { isInOrder } from './columns/axes.ts';
import { type Bits, countBits, intersect } from './columns/bits.ts';
import { countSaid, readSaid } from './countSaid.ts';
import { sideOf, tally } from './crossing.ts';
import { ask } from './filters.ts';
import type { Rows } from './rows.ts';

/** Lines of which nothing is said are left out. */
export function ledgerLines(rows: Rows, query: ProposalQuery, by: LedgerAxis): LedgerLine[] {
  const asked = ask(rows, query);
  const side = sideOf(asked, by);
  const lines: LedgerLine[] = [];
  tally(asked, side, null, countSaid(asked), (row, _, counts, at) => {
    const { value = '', label = '' } = side.axis.names[side.shown[row] ?? -1] ?? {};
    const { assessed, ...said } = readSaid(counts, at);
    lines.push({ value, label, count: assessed, ...said });
  });
  if (isInOrder(by)) return lines;
  const rank = new Map(side.shown.map((heading) => [side.axis.names[heading]?.value, side.axis.ranks[heading] ?? 0]));
  return lines.sort((a, b) => b.count - a.count || (rank.get(a.value) ?? 0) - (rank.get(b.value) ?? 0));
}

/** The query says which proposals; then all their assessments count. */
export function assessmentCoverage(rows: Rows, query: ProposalQuery): AssessmentCoverage {
  const { memory, found } = ask(rows, query);
  const countIn = (bits: Bits) => {
    const both = bits.slice();
    intersect(both, found());
    return countBits(both);
  };
  const [unassessed, editorialOnly, assessed] = assessmentStatuses.map((status) => countIn(withStatus(memory, status)));
  const [sourced, own] = ['SOURCED', 'OWN'].map((wanted) =>
    countIn(saidSo(memory, wanted, ({ basis }) => basis === wanted)),
  );
  const counts = {
    unassessed: unassessed ?? 0,
    editorialOnly: editorialOnly ?? 0,
    sourced: sourced ?? 0,
    own: own ?? 0,
  };
  return { ...counts, total: countBits(found()), assessed: (assessed ?? 0) + counts.editorialOnly };
}

/** Of one proposal. */
export function assessmentStatus(rows: Rows, proposalId: string): AssessmentStatus {
  const [most = 'NONE'] = rows.texts(
    `SELECT iif(basis = 'EDITORIAL', 'EDITORIAL_ONLY', 'ASSESSED') AS status FROM impacts
     WHERE proposal_id = $proposalId ORDER BY status LIMIT 1`,
    { proposalId },
  );
  return most as AssessmentStatus;
}
