/**
 * A proposal of the demonstration on which assessments disagree: with severity, tests, dissent, other wording, and one made on
 * an earlier text. Entered by the API when a test first asks for it. It is no part of the first data set, because what is
 * invented must not be counted with what is said of a right.
 */
import * as z from 'zod';
import { ask } from './record.ts';

export const disputedSlug = 'demo-borealis-route';
export const disputedRight = 'ICCPR-17';

const found = z.object({
  proposal: z.object({
    id: z.string(),
    texts: z.array(z.object({ id: z.string(), language: z.string(), body: z.string() })),
  }),
});
const made = z.object({ assessImpact: z.object({ id: z.string() }) });
const source = {
  title: 'Travaux, invented for the demonstration',
  note: 'Written to show how assessments stand beside each other. There is no other source.',
};

/** Ids of the three: the first view, on the first English version; the dissent from it, on the newest; an agreement with it. */
export interface Disputed {
  first: string;
  dissent: string;
  agreement: string;
}

let entered: Promise<Disputed> | null = null;

/** Enters them once for all tests of a run: a retry key gives every test file the same ones. */
export function disputed(): Promise<Disputed> {
  entered ??= enter();
  return entered;
}

async function enter(): Promise<Disputed> {
  const { proposal } = await ask(
    found,
    'query ($slug: String!) { proposal(slug: $slug) { id texts { id language body } } }',
    { slug: disputedSlug },
  );
  const english = proposal.texts.filter(({ language }) => language === 'en');
  const [earliest, newest] = [english.at(0), english.at(-1)];
  if (!earliest || !newest) throw new Error('The demonstration has no English texts.');
  const common = { proposal: proposal.id, right: disputedRight, basis: 'SOURCED', sources: [source] };

  const first = await assess('first', {
    ...common,
    assessor: 'Team Delta (invented)',
    direction: 'RESTRICTS',
    severity: { scale: 4, scope: 3, irremediability: 5 },
    likelihood: 4,
    confidence: 'MEDIUM',
    limitation: {
      legality: 'UNCLEAR',
      legalityReason: 'The text leaves to each Party what its law requires.',
      legitimateAim: 'UNCLEAR',
      legitimateAimReason: 'No aim is named.',
      necessity: 'NOT_MET',
      necessityReason: 'Every message is covered, whatever the reason for asking.',
    },
    affected: ['JOURNALISTS', 'HUMAN_RIGHTS_DEFENDERS'],
    infrastructure: ['ROUTING'],
    dutyBearers: ['OPERATOR'],
    dutyNote: 'Stations would have to keep and hand over who wrote to whom.',
    rationale: 'Whoever learns the names of sender and recipient of every message learns who speaks with whom.',
    selector: selectorOf(earliest, 'with the names of its sender and its recipient'),
    alternative: 'without anything that leads to its sender or its recipient',
  });
  const dissent = await assess('dissent', {
    ...common,
    assessor: 'Team Ember (invented)',
    direction: 'MIXED',
    severity: { scale: 2, scope: 2, irremediability: 2 },
    likelihood: 2,
    confidence: 'LOW',
    limitation: { legality: 'MET', legitimateAim: 'MET', necessity: 'UNCLEAR' },
    rationale: 'Names are given only where a law requires it, and people learn which way their words went.',
    selector: selectorOf(newest, 'where the law of that Party requires it'),
    answers: first,
    stance: 'DISSENTS',
  });
  const agreement = await assess('agreement', {
    ...common,
    assessor: 'Team Fennel (invented)',
    direction: 'RESTRICTS',
    severity: { scale: 4, scope: 3, irremediability: 4 },
    rationale: 'What was once told cannot be called back.',
    answers: first,
    stance: 'AGREES',
  });
  return { first, dissent, agreement };
}

function selectorOf({ id, body }: { id: string; body: string }, exact: string) {
  if (!body.includes(exact)) throw new Error(`The demonstration no longer says: ${exact}`);
  return { textId: id, exact };
}

async function assess(name: string, input: object): Promise<string> {
  const answer = await ask(
    made,
    'mutation ($input: ImpactInput!, $key: String!) { assessImpact(input: $input, idempotencyKey: $key) { id } }',
    { input, key: `disputed-${name}` },
    'curator',
  );
  return answer.assessImpact.id;
}
