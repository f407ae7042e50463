/** What stands in the form: every part of an assessment, empty or null while it is not said. */
import type {
  AffectedGroup,
  AssessmentDraftInput,
  Confidence,
  DutyBearer,
  ImpactDirection,
  ImpactScope,
  ImpactStance,
  InfrastructureRole,
  TestResult,
} from '#web/__generated__/graphql.ts';
import type { Selector } from '#web/annotations/selection.ts';

export type SourceWords = { title: string; url: string; page: string; note: string };
export const emptySource: SourceWords = { title: '', url: '', page: '', note: '' };

/** The parts of the test, with the names under which their reasons stand. */
export const tests = ['legality', 'legitimateAim', 'necessity'] as const;
export type Test = (typeof tests)[number];

/** Named as in AssessmentDraftInput, so that a refusal's field leads to its part. */
export type Content = {
  /** Id of the assessment that it answers. */
  answers: string | null;
  /** Id of the assessment of one's own that it replaces. */
  supersedes: string | null;
  stance: ImpactStance | null;
  scope: ImpactScope | null;
  textId: string | null;
  selector: Selector | null;
  alternative: string;
  /** Code of the right. */
  right: string | null;
  direction: ImpactDirection | null;
  scale: number | null;
  scopeOfPeople: number | null;
  irremediability: number | null;
  likelihood: number | null;
  confidence: Confidence | null;
  affected: readonly AffectedGroup[];
  infrastructure: readonly InfrastructureRole[];
  dutyBearers: readonly DutyBearer[];
  dutyNote: string;
  rationale: string;
  basis: 'OWN' | 'SOURCED' | null;
  assessor: string;
  sources: readonly SourceWords[];
} & { [part in Test]: TestResult | null } & { [part in `${Test}Reason`]: string };
export type Part = keyof Content;

export const emptyContent: Content = {
  answers: null,
  supersedes: null,
  stance: null,
  scope: null,
  textId: null,
  selector: null,
  alternative: '',
  right: null,
  direction: null,
  scale: null,
  scopeOfPeople: null,
  irremediability: null,
  likelihood: null,
  confidence: null,
  legality: null,
  legalityReason: '',
  legitimateAim: null,
  legitimateAimReason: '',
  necessity: null,
  necessityReason: '',
  affected: [],
  infrastructure: [],
  dutyBearers: [],
  dutyNote: '',
  rationale: '',
  basis: null,
  assessor: '',
  sources: [],
};

const isPart = (name: string): name is Part => Object.hasOwn(emptyContent, name);
export const parts: readonly Part[] = Object.keys(emptyContent).filter(isPart);

/** Blanks around words say nothing, and the record does not keep them. */
export const isSame = (one: unknown, other: unknown): boolean => said(one) === said(other);
const said = (content: unknown) =>
  JSON.stringify(content, (_, value: unknown) => (typeof value === 'string' ? value.trim() : value));

/** What of a form can be kept by the record, as the API takes it. A source without a title or with half an address cannot yet; see `unkept`. */
export function inputOf(content: Content, mayTest: boolean): Omit<AssessmentDraftInput, 'proposal'> {
  const { selector, sources, assessor, stance, ...rest } = content;
  return {
    ...rest,
    ...(mayTest ? {} : noTest),
    ...(mayTest && {
      legalityReason: words(rest.legalityReason),
      legitimateAimReason: words(rest.legitimateAimReason),
      necessityReason: words(rest.necessityReason),
    }),
    stance: rest.answers === null ? null : stance,
    selector: selector && selector.textId === rest.textId ? selector : null,
    affected: [...rest.affected],
    infrastructure: [...rest.infrastructure],
    dutyBearers: [...rest.dutyBearers],
    dutyNote: words(rest.dutyNote),
    rationale: words(rest.rationale),
    alternative: words(rest.alternative),
    assessor: rest.basis === 'SOURCED' ? words(assessor) : null,
    sources: sources.filter(isWhole).map(({ title, url, page, note }) => ({
      title: title.trim(),
      url: words(url),
      page: words(page),
      note: words(note),
    })),
  };
}

const noTest = {
  legality: null,
  legalityReason: null,
  legitimateAim: null,
  legitimateAimReason: null,
  necessity: null,
  necessityReason: null,
};

/** What was typed; null when that is nothing. */
const words = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

const isAddress = (url: string) => {
  const address = URL.parse(url.trim());
  return address !== null && ['http:', 'https:'].includes(address.protocol);
};
const isWhole = ({ title, url }: SourceWords) => title.trim() !== '' && (url.trim() === '' || isAddress(url));
const isBegun = (source: SourceWords) => Object.values(source).some((typed) => typed.trim() !== '');

/** What stands in the form and cannot be kept by the record as it is, each with its field and the way out. */
export function unkept({ sources }: Content): { field: string; message: string }[] {
  return sources.flatMap((source, place) => {
    if (!isBegun(source) || isWhole(source)) return [];
    return source.title.trim() === ''
      ? [{ field: `sources.${place}.title`, message: `Give source ${place + 1} a title, or take it away.` }]
      : [
          {
            field: `sources.${place}.url`,
            message: `Give the whole address of source ${place + 1}, from https:// on, or leave it out.`,
          },
        ];
  });
}
