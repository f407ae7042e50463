/** The filters of a list of assessments: what they are called, their values in words, and a question with one of them changed. */
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { partsOf } from '#web/proposals/filters.ts';
import type { ListName } from '#web/proposals/queryString.ts';
import { affectedWords, dutyWords } from './groupWords.ts';
import {
  formatImpactQuestion,
  type ImpactQuestion,
  type OwnList,
  ownLists,
  parseImpactQuestion,
} from './impactQuestion.ts';
import { stateWords } from './words.ts';

export const ownFilterNames: Record<OwnList, string> = {
  proposalIds: 'Proposal',
  affected: 'People it would fall on',
  dutyBearers: 'Who would bear the duty',
  assessors: 'Who says so',
  states: 'Whether it stands',
};

const words: Partial<Record<OwnList, ReadonlyMap<string, string>>> = {
  affected: new Map(Object.entries(affectedWords)),
  dutyBearers: new Map(Object.entries(dutyWords)),
  states: new Map(Object.entries(stateWords)),
};
export const ownFilterLabel = (list: OwnList, value: string): string => words[list]?.get(value) ?? value;

/** The same question from its first page, with a filter of the proposals, or one of the assessments, holding one value or none. */
export function withOne(question: ImpactQuestion, name: ListName | OwnList, value: string): ImpactQuestion {
  const parameters = new URLSearchParams(formatImpactQuestion({ ...question, after: undefined }));
  parameters.delete(name);
  if (value) parameters.set(name, value);
  return parseImpactQuestion(parameters);
}

/** The parts of a question in words, each with the question without it. */
export function impactPartsOf(
  question: ImpactQuestion,
  nameOf: (list: ListName, value: string) => string | undefined,
): { key: string; label: string; without: ImpactQuestion }[] {
  const first = { ...question, after: undefined };
  const ofProposals = partsOf(question.proposals, nameOf).map(({ key, label, without }) => ({
    key,
    label,
    without: { ...first, proposals: cleaned(without) },
  }));
  const own = ownLists.flatMap((list) => {
    const values: readonly string[] = question[list] ?? [];
    return values.map((value) => ({
      key: `${list} ${value}`,
      label: `${ownFilterNames[list]}: ${ownFilterLabel(list, value)}`,
      without: { ...first, [list]: values.filter((other) => other !== value) },
    }));
  });
  const answering =
    question.answering === undefined
      ? []
      : [
          {
            key: 'answering',
            label: question.answering ? 'Answers to another' : 'No answers to another',
            without: { ...first, answering: undefined },
          },
        ];
  return [...ofProposals, ...own, ...answering];
}

const cleaned = (query: ProposalQuery): ProposalQuery =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
