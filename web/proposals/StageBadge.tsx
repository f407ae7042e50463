/** How far a proposal came, and whether that is said of it or only of its subject. */
import type { ProposalStage, StageScope } from '#web/__generated__/graphql.ts';
import { Badge, type Hue } from '#web/ui/Badge.tsx';
import { stageWords } from './words.ts';

const signs: Record<ProposalStage, string> = {
  TABLED: '○',
  REVISED: '○',
  MERGED: '◐',
  SUPERSEDED: '◌',
  WITHDRAWN: '×',
  ADOPTED: '●',
  ADOPTED_MODIFIED: '◐',
  NOT_ADOPTED: '×',
  UNKNOWN: '?',
};

/** A stage established only of the topic is marked "subject"; leave `scope` out where the words beside say so. */
export function StageBadge({ stage, scope }: { stage: ProposalStage; scope?: StageScope }) {
  const known = stage !== 'UNKNOWN';
  const hue: Hue = known ? 'ink' : 'grey';
  const ofSubject = known && scope === 'TOPIC';
  return (
    <Badge sign={signs[stage]} hue={hue} title={ofSubject ? 'Said of the subject, not of this record' : undefined}>
      {stageWords[stage]}
      {ofSubject && ' (subject)'}
    </Badge>
  );
}
