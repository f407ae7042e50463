/** The steps of the form, in order: what each asks, and which parts of an assessment belong to it. */
import type { Part } from './content.ts';

export const steps = ['scope', 'words', 'right', 'severity', 'test', 'people', 'sources', 'review'] as const;
export type Step = (typeof steps)[number];

/** `name` stands in the list of steps, `question` at the head of the step. */
export const stepWords: Record<Step, { name: string; question: string }> = {
  scope: { name: 'Scope', question: 'What do you assess, and for whom?' },
  words: { name: 'Words', question: 'Which words does it rest on?' },
  right: { name: 'Right', question: 'Which right would it touch, and how?' },
  severity: { name: 'Severity', question: 'How grave would it be, and how likely?' },
  test: { name: 'Three-part test', question: 'May the right be limited in this way?' },
  people: { name: 'People', question: 'Whom would it fall on, and who would have to act?' },
  sources: { name: 'Reasons and sources', question: 'Why do you say so, and who else does?' },
  review: { name: 'Review', question: 'Is this what you want to sign?' },
};

/** Each part with its step and what it is called in the middle of a sentence. */
const places: Record<Part, readonly [Step, string]> = {
  answers: ['scope', 'what it answers'],
  supersedes: ['scope', 'what it replaces'],
  stance: ['scope', 'agree or dissent'],
  scope: ['scope', 'what it is of'],
  textId: ['words', 'the text'],
  selector: ['words', 'the words'],
  alternative: ['words', 'other wording'],
  right: ['right', 'the right'],
  direction: ['right', 'what it would do'],
  scale: ['severity', 'how grave'],
  scopeOfPeople: ['severity', 'how many people'],
  irremediability: ['severity', 'how hard to undo'],
  likelihood: ['severity', 'how likely'],
  confidence: ['severity', 'how sure you are'],
  legality: ['test', 'clear law'],
  legalityReason: ['test', 'why, on the law'],
  legitimateAim: ['test', 'the aim'],
  legitimateAimReason: ['test', 'why, on the aim'],
  necessity: ['test', 'necessity'],
  necessityReason: ['test', 'why, on necessity'],
  affected: ['people', 'groups of people'],
  infrastructure: ['people', 'the infrastructure'],
  dutyBearers: ['people', 'who bears the duty'],
  dutyNote: ['people', 'what the duty is'],
  rationale: ['sources', 'your reasons'],
  basis: ['sources', 'who says so'],
  assessor: ['sources', 'the name of who says so'],
  sources: ['sources', 'a source'],
};

/** What a refusal or a fault may name beside the parts themselves. */
const wholes: Record<string, readonly [Step, string]> = {
  severity: ['severity', 'severity'],
  limitation: ['test', 'the test'],
  group: ['scope', 'the group'],
};

const placeOf = (field: string): readonly [Step, string] | null => {
  const [whole = ''] = field.split('.');
  const isPart = (name: string): name is Part => Object.hasOwn(places, name);
  return isPart(whole) ? places[whole] : (wholes[whole] ?? null);
};

/** The step on which a fault is put right; the first where it names nothing of the form. */
export const stepOf = (field: string): Step => placeOf(field)?.[0] ?? 'scope';

/** What a field is called in the middle of a sentence. */
export const partWords = (field: string): string => placeOf(field)?.[1] ?? 'something';

export const partsIn = (step: Step): Part[] => {
  const isPart = (name: string): name is Part => Object.hasOwn(places, name);
  return Object.keys(places).filter((name): name is Part => isPart(name) && places[name][0] === step);
};

/** The step that an address names; the first where it names none. */
export const stepIn = (parameters: URLSearchParams): Step =>
  steps.find((step) => step === parameters.get('step')) ?? 'scope';

/** Before and after a step; null where there is none. */
export const stepBefore = (step: Step): Step | null => steps[steps.indexOf(step) - 1] ?? null;
export const stepAfter = (step: Step): Step | null => steps[steps.indexOf(step) + 1] ?? null;
