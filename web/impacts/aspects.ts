/** Holding assessments against each other: what each says on a part, and on which parts those in sight differ. */
import type { Basis, ImpactAspect, ImpactDirection, ImpactStance, TestResult } from '#web/__generated__/graphql.ts';
import { levelWord, likelihoodLevels, severityParts } from './degreeWords.ts';
import { aspectWords, directionWords, testWords } from './words.ts';

export type Comparable = {
  readonly id: string;
  readonly basis: Basis;
  readonly right: { readonly code: string };
  readonly direction: ImpactDirection;
  readonly severity?: { readonly scale: number; readonly scope: number; readonly irremediability: number } | null;
  readonly likelihood?: number | null;
  readonly limitation?: {
    readonly legality: TestResult;
    readonly legitimateAim: TestResult;
    readonly necessity: TestResult;
  } | null;
  readonly answers?: { readonly id: string } | null;
  readonly stance?: ImpactStance | null;
  readonly publishedAt: string;
};

/** What an assessment says on a part, as the API writes it in a difference; null when it does not say. */
export function saidOn(aspect: ImpactAspect, { right, direction, severity, likelihood, limitation }: Comparable) {
  const said: Record<ImpactAspect, string | number | null | undefined> = {
    RIGHT: right.code,
    DIRECTION: direction,
    SCALE: severity?.scale,
    SCOPE: severity?.scope,
    IRREMEDIABILITY: severity?.irremediability,
    LIKELIHOOD: likelihood,
    LEGALITY: limitation?.legality,
    LEGITIMATE_AIM: limitation?.legitimateAim,
    NECESSITY: limitation?.necessity,
  };
  const value = said[aspect];
  return value === null || value === undefined ? null : String(value);
}

/** Of some parts, those on which the assessments in sight say different things: where some are hidden, what only they said is gone. Who says nothing of a part differs from nobody. */
export const differingIn = (aspects: readonly ImpactAspect[], seen: readonly Comparable[]): ImpactAspect[] =>
  aspects.filter(
    (aspect) => new Set(seen.map((impact) => saidOn(aspect, impact)).filter((said) => said !== null)).size > 1,
  );

/**
 * Whether those in sight disagree, as lists count it: they say different directions, or one dissents from another that stands, be
 * that in sight or hidden. `all` are those that stand on the same right.
 */
export function disagree(seen: readonly Comparable[], all: readonly { id: string }[] = seen): boolean {
  const ids = new Set(all.map(({ id }) => id));
  return (
    new Set(seen.map(({ direction }) => direction)).size > 1 ||
    seen.some(({ stance, answers }) => stance === 'DISSENTS' && answers && ids.has(answers.id))
  );
}

/** The assessments in their order, each with those that answer it right behind it, the first answer first. */
export function withAnswersBeside<Impact extends Comparable>(impacts: readonly Impact[]): Impact[] {
  const ids = new Set(impacts.map(({ id }) => id));
  const answersTo = (id: string): Impact[] =>
    impacts
      .filter(({ answers }) => answers?.id === id)
      .toSorted((a, b) => a.publishedAt.localeCompare(b.publishedAt))
      .flatMap((answer) => [answer, ...answersTo(answer.id)]);
  return impacts
    .filter(({ answers }) => !answers || !ids.has(answers.id))
    .flatMap((root) => [root, ...answersTo(root.id)]);
}

const levels = {
  SCALE: severityParts.scale.levels,
  SCOPE: severityParts.scope.levels,
  IRREMEDIABILITY: severityParts.irremediability.levels,
  LIKELIHOOD: likelihoodLevels,
};
const isLevelled = (aspect: ImpactAspect): aspect is keyof typeof levels => Object.hasOwn(levels, aspect);
const wordIn = (words: Record<string, string>, value: string) => (Object.hasOwn(words, value) ? words[value] : value);

/** What is said on a part, in words; "not said" for null. */
export function saidInWords(aspect: ImpactAspect, said: string | null | undefined): string {
  if (said === null || said === undefined) return 'not said';
  if (isLevelled(aspect)) return `${said}, ${levelWord(levels[aspect], Number(said))}`;
  if (aspect === 'DIRECTION') return directionNames.get(said) ?? said;
  return aspect === 'RIGHT' ? said : (wordIn(testWords, said) ?? said);
}

const directionNames = new Map(
  Object.entries(directionWords).map(([direction, { words }]) => [direction, words.toLowerCase()]),
);

/** Parts in a sentence: "the direction and how grave". */
export const aspectsInWords = (aspects: readonly ImpactAspect[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(aspects.map((aspect) => aspectWords[aspect]));
