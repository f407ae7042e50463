/** The texts of a proposal on which an assessment can be made: its summary and every version, the newest first. */
import type { AssessText_ProposalFragment } from '#web/__generated__/graphql.ts';
import { numbersOf } from '#web/texts/chooseTexts.ts';
import { languageName } from '#web/texts/languages.ts';
import { exactInstant } from '#web/ui/dates.ts';

export type Assessable = {
  /** As an assessment names it: the proposal's own id stands for the summary. */
  id: string;
  body: string;
  /** In the middle of a sentence. */
  name: string;
  label: string;
  detail?: string;
  lang?: string;
};

export function assessable({ id, summary, texts }: AssessText_ProposalFragment, timeZone?: string): Assessable[] {
  const numbers = numbersOf(texts);
  const tongues = new Set(texts.map(({ language }) => language));
  const versions = texts.toReversed().map((text): Assessable => {
    const newest = texts.findLast(({ language }) => language === text.language) === text;
    const tongue = tongues.size > 1 ? ` in ${languageName(text.language)}` : '';
    const number = numbers.get(text.id) ?? 1;
    return {
      id: text.id,
      body: text.body,
      name: `text${tongue}`,
      lang: text.language,
      label: `The text${tongue}${number > 1 || !newest ? `, version ${number}` : ''}`,
      detail: `${exactInstant(text.versionedAt, timeZone ?? text.timeZone)}${newest && number > 1 ? ', the newest' : ''}`,
    };
  });
  return [
    ...versions,
    {
      id,
      body: summary,
      name: 'summary',
      label: 'The summary',
      detail: 'In the words of this record, and not of its sponsors.',
    },
  ];
}

/** The newest version in the language of the first; the summary where no text is held. */
export function usualText({ id, texts }: AssessText_ProposalFragment): string {
  return texts.findLast(({ language }) => language === texts[0]?.language)?.id ?? id;
}
