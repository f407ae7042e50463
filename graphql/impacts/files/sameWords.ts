/** Whether an assessment that is on record says, word for word, what a row says. */
import { isDeepStrictEqual } from 'node:util';
import type { Proposal } from '../../proposals/proposals.ts';
import type { Impact } from '../impacts.ts';
import type { FileContent } from './fileRow.ts';

/** `rightCode` is that of the assessment. What a row leaves to be filled in (of what it is, who says so, where its words stand) it does not contradict. */
export function saysTheSame(
  impact: Impact,
  rightCode: string,
  row: FileContent,
  answersId: string | null,
  proposal: Pick<Proposal, 'id'>,
): boolean {
  const { severity, limitation, selector } = impact;
  const textId = row.textId === proposal.id ? null : row.textId;
  const isOpen = row.textId === null && row.quote !== null && row.start === null;
  return (
    isDeepStrictEqual(
      [
        rightCode,
        impact.direction,
        impact.basis,
        impact.scope,
        impact.assessor,
        [severity?.scale, severity?.scope, severity?.irremediability].map(orNull),
        impact.likelihood,
        impact.confidence,
        [limitation?.legality, limitation?.legitimateAim, limitation?.necessity].map(orNull),
        [limitation?.legalityReason, limitation?.legitimateAimReason, limitation?.necessityReason].map(orNull),
        [impact.affected, impact.infrastructure, impact.dutyBearers],
        [impact.dutyNote, impact.rationale, impact.alternative],
        [selector?.exact ?? impact.quote, isOpen ? textId : impact.textId],
        [impact.answersId, impact.stance],
        impact.sources,
      ],
      [
        row.right,
        row.direction,
        row.basis,
        row.scope ?? impact.scope,
        row.assessor ?? impact.assessor,
        [row.scale, row.scopeOfPeople, row.irremediability],
        row.likelihood,
        row.confidence,
        [row.legality, row.legitimateAim, row.necessity],
        [row.legalityReason, row.legitimateAimReason, row.necessityReason],
        [row.affected, row.infrastructure, row.dutyBearers],
        [row.dutyNote, row.rationale, row.alternative],
        [row.quote, textId],
        [answersId, row.stance],
        row.sources,
      ],
    ) &&
    (row.start === null || row.start === (selector?.start ?? null))
  );
}

const orNull = <T>(value: T | undefined | null): T | null => value ?? null;
