/** In what two assessments differ, part by part. Nothing is weighed or averaged: both values stand side by side. */
import { parseId } from '../ids.ts';
import type { Impact } from './impacts.ts';

/** What of an assessment can be held against another's. */
export type Compared = Pick<Impact, 'rightId' | 'direction' | 'severity' | 'likelihood' | 'limitation'>;

/** By the aspect's name in the schema. Rationales, groups and duties are words to be read side by side; no rule says that they differ. */
const values = {
  RIGHT: ({ rightId }) => parseId(rightId)?.rest ?? rightId,
  DIRECTION: ({ direction }) => direction,
  SCALE: ({ severity }) => severity?.scale ?? null,
  SCOPE: ({ severity }) => severity?.scope ?? null,
  IRREMEDIABILITY: ({ severity }) => severity?.irremediability ?? null,
  LIKELIHOOD: ({ likelihood }) => likelihood,
  LEGALITY: ({ limitation }) => limitation?.legality ?? null,
  LEGITIMATE_AIM: ({ limitation }) => limitation?.legitimateAim ?? null,
  NECESSITY: ({ limitation }) => limitation?.necessity ?? null,
} as const satisfies Record<string, (impact: Compared) => string | number | null>;
export type ImpactAspect = keyof typeof values;

export const impactAspects = Object.keys(values) as ImpactAspect[];

const saidOf = (impact: Compared, aspect: ImpactAspect): string | null => values[aspect](impact)?.toString() ?? null;

export interface ImpactDifference {
  aspect: ImpactAspect;
  /** As the schema has it: an enum value, a number, the code of a right; null where it does not say. */
  own: string | null;
  other: string | null;
}

/** In the order of the aspects. One that says nothing of a part differs from one that does, and both are shown. */
export function differences(own: Compared, other: Compared): ImpactDifference[] {
  return impactAspects
    .map((aspect) => ({ aspect, own: saidOf(own, aspect), other: saidOf(other, aspect) }))
    .filter((one) => one.own !== one.other);
}

/** In what any two of several say different things. Who says nothing of a part contradicts nobody. */
export const disagreements = (impacts: readonly Compared[]): ImpactAspect[] =>
  impactAspects.filter((aspect) => {
    const said = new Set(impacts.map((impact) => saidOf(impact, aspect)));
    said.delete(null);
    return said.size > 1;
  });
