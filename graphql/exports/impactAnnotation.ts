/**
 * An assessment as the Web Annotation Data Model has it (W3C Recommendation, 23 February 2017): its motivation is `assessing`, its
 * target the words of the proposal, its body the rationale. What that model has no word for stands under `travaux:` with the very
 * names of the columns; and what nobody may miss (our own inference, of the topic, no longer standing) stands as a tag as well,
 * for readers who know only the model.
 */
import * as z from 'zod';
import { annotationContext } from '../annotations/files/jsonLd.ts';
import { impactColumns } from '../catalogue/impactColumns.ts';

const text = z.string().nullable();
/** A line of the export, as far as an annotation is made of it. */
const exported = z.looseObject({
  permalink: z.string(),
  proposal: z.string(),
  basis: z.string(),
  scope: z.string(),
  state: z.string(),
  assessor: z.string(),
  signed_for: text,
  published_at: z.string(),
  right: z.string(),
  direction: z.string(),
  rationale: z.string(),
  alternative: text,
  text_id: text,
  quote: text,
  quote_prefix: text,
  quote_suffix: text,
  quote_start: z.number().nullable(),
  answers: text,
});
type Exported = z.output<typeof exported>;

/** `travaux:basis` and the like are described where this leads. */
export const linkedContext = (publicUrl: string) => [
  annotationContext,
  { travaux: `${publicUrl}/export/schema.json#` },
];

/** What the model itself says is not said twice. */
const saidByTheModel = new Set([
  ...['id', 'permalink', 'proposal', 'proposal_id', 'proposal_title', 'rationale', 'alternative', 'published_at'],
  ...['quote', 'quote_prefix', 'quote_suffix', 'quote_start', 'answers'],
]);
const ownWords = impactColumns.filter(({ name }) => !saidByTheModel.has(name)).map(({ name }) => name);

/** One annotation, without the context that stands above all. */
export function toAssessing(publicUrl: string, line: unknown) {
  const said = exported.parse(line);
  const answered = said.answers === null ? [] : [`${publicUrl}/impacts/${said.answers}`];
  return {
    id: said.permalink,
    type: 'Annotation',
    motivation: answered.length > 0 ? ['assessing', 'replying'] : 'assessing',
    creator: creatorOf(publicUrl, said),
    created: said.published_at,
    body: bodiesOf(said),
    target: answered.length > 0 ? [targetOf(publicUrl, said), ...answered] : targetOf(publicUrl, said),
    ...Object.fromEntries(
      ownWords.flatMap((name) => {
        const value = said[name];
        const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
        return isEmpty ? [] : [[`travaux:${name}`, value]];
      }),
    ),
  };
}

/** Whether somebody named is a person or an organisation is known only where they signed here. */
function creatorOf(publicUrl: string, { basis, assessor, signed_for }: Exported) {
  if (basis === 'EDITORIAL')
    return { id: publicUrl, type: 'Organization', name: 'Travaux, its editors', nickname: assessor };
  if (signed_for !== null) return { type: 'Organization', name: signed_for };
  return basis === 'OWN' ? { type: 'Person', nickname: assessor } : { name: assessor };
}

function bodiesOf({ rationale, alternative, direction, right, basis, scope, state }: Exported) {
  const tags = [
    `${direction} ${right}`,
    ...(basis === 'EDITORIAL' ? ['Editorial: our own inference, no source’s view'] : []),
    ...(scope === 'TOPIC' ? ['Of the topic, not of this text'] : []),
    ...(state === 'PUBLISHED' ? [] : [`${state}: it does not stand`]),
  ];
  return [
    { type: 'TextualBody', purpose: 'assessing', format: 'text/plain', value: rationale },
    ...(alternative === null
      ? []
      : [{ type: 'TextualBody', purpose: 'editing', format: 'text/plain', value: alternative }]),
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ];
}

/** The words, in the version it was made on; the whole page where it names none. */
function targetOf(publicUrl: string, said: Exported) {
  const page = `${publicUrl}/proposals/${said.proposal}`;
  const source = said.text_id === null ? page : `${page}#${said.text_id}`;
  if (said.quote === null) return source;
  const [exact, start] = [said.quote, said.quote_start];
  const quote = {
    type: 'TextQuoteSelector',
    exact,
    ...(said.quote_prefix && { prefix: said.quote_prefix }),
    ...(said.quote_suffix && { suffix: said.quote_suffix }),
  };
  const position = start !== null && { type: 'TextPositionSelector', start, end: start + Array.from(exact).length };
  return { type: 'SpecificResource', source, selector: position ? [quote, position] : quote };
}
