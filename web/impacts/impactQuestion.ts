/** The question to the list of assessments, as it stands in the page's address: that of the proposals, and beside it what is asked of the assessments alone. */
import type {
  AffectedGroup,
  DutyBearer,
  ImpactQuery,
  ImpactSort,
  ImpactState,
  ProposalQuery,
} from '#web/__generated__/graphql.ts';
import { formatQuestion, parseQuestion } from '#web/proposals/queryString.ts';
import { affectedWords, dutyWords } from './groupWords.ts';
import { stateWords } from './words.ts';

export const impactSortWords: Record<ImpactSort, string> = {
  NEWEST: 'Last published first',
  GRAVEST: 'Gravest first',
};

/** What is asked of assessments themselves, beside their proposals. */
export type ImpactQuestion = {
  proposals: ProposalQuery;
  proposalIds?: string[];
  affected?: AffectedGroup[];
  dutyBearers?: DutyBearer[];
  assessors?: string[];
  states?: ImpactState[];
  answering?: boolean;
  sort?: ImpactSort;
  after?: string;
};
export const ownLists = ['proposalIds', 'affected', 'dutyBearers', 'assessors', 'states'] as const;
export type OwnList = (typeof ownLists)[number];

const isIn =
  <Value extends string>(words: Record<Value, unknown>) =>
  (value: string): value is Value =>
    Object.hasOwn(words, value);

/** What the address holds wrongly is left out rather than refused. */
export function parseImpactQuestion(parameters: URLSearchParams): ImpactQuestion {
  const all = (name: OwnList) => [...new Set(parameters.getAll(name).filter((value) => value !== ''))];
  const affected = all('affected').filter(isIn(affectedWords));
  const dutyBearers = all('dutyBearers').filter(isIn(dutyWords));
  const states = all('states').filter(isIn(stateWords));
  const assessors = all('assessors');
  const proposalIds = all('proposalIds').filter((id) => /^prop_\w{26}$/.test(id));
  const answering = parameters.get('answering');
  const sort = parameters.get('sort') ?? '';
  const after = parameters.get('after');
  return {
    proposals: parseQuestion(parameters).query,
    ...(proposalIds.length > 0 && { proposalIds }),
    ...(affected.length > 0 && { affected }),
    ...(dutyBearers.length > 0 && { dutyBearers }),
    ...(assessors.length > 0 && { assessors }),
    ...(states.length > 0 && { states }),
    ...((answering === 'true' || answering === 'false') && { answering: answering === 'true' }),
    ...(isIn(impactSortWords)(sort) && { sort }),
    ...(after && { after }),
  };
}

/** Writes a question with its question mark; empty when nothing is asked. */
export function formatImpactQuestion(question: ImpactQuestion): string {
  const parameters = new URLSearchParams(formatQuestion({ query: question.proposals }));
  for (const name of ownLists) for (const value of question[name] ?? []) parameters.append(name, value);
  if (question.answering !== undefined) parameters.set('answering', String(question.answering));
  if (question.sort) parameters.set('sort', question.sort);
  if (question.after) parameters.set('after', question.after);
  return parameters.size > 0 ? `?${parameters}` : '';
}

/** The list of assessments that a question asks for. */
export const impactsAddress = (question: ImpactQuestion): string => `/impacts${formatImpactQuestion(question)}`;

/** The question as the API takes it. */
export const impactQuery = ({ sort, after, ...query }: ImpactQuestion): ImpactQuery => query;
