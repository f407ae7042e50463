/** What a brief is on, as it stands in the address: one process, one right or one sponsor. */
import type { ProposalQuery, RightsInstrument } from '#web/__generated__/graphql.ts';
import { parseRightCode } from '#web/vocabulary/rightCode.ts';

export type BriefSubject =
  | { kind: 'process'; slug: string }
  | { kind: 'right'; instrument: RightsInstrument; article: string }
  | { kind: 'sponsor'; code: string };

/** Null where none is named, or where a right's code is none; of several the first in this order counts. */
export function subjectIn(parameters: URLSearchParams): BriefSubject | null {
  const slug = parameters.get('process');
  if (slug) return { kind: 'process', slug };
  const right = parameters.get('right');
  if (right) {
    const parts = parseRightCode(right);
    return parts && { kind: 'right', ...parts };
  }
  const code = parameters.get('sponsor');
  return code ? { kind: 'sponsor', code: code.toUpperCase() } : null;
}

/** The query whose proposals the brief is about. */
export function queryOf(subject: BriefSubject): ProposalQuery {
  if (subject.kind === 'process') return { processes: [subject.slug] };
  if (subject.kind === 'right') return { rights: [`${subject.instrument}-${subject.article}`] };
  return { sponsors: [subject.code] };
}

/** The brief's own address. */
export function briefPath(subject: BriefSubject): string {
  const value =
    subject.kind === 'process'
      ? subject.slug
      : subject.kind === 'right'
        ? `${subject.instrument}-${subject.article}`
        : subject.code;
  return `/brief?${new URLSearchParams({ [subject.kind]: value })}`;
}
