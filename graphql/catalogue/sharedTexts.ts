/** The index of shared wording: made of all texts when first asked for; a change reads the texts of its proposals again. */
import { isA } from '../ids.ts';
import { sameLanguage } from '../languageTag.ts';
import { speller, type Worded } from '../texts/passages.ts';
import { indexWordings, type SharedWording } from '../texts/sharedWording.ts';
import { type Wording, wordingOf } from '../texts/sharedWords.ts';
import { memoryOf } from './columns/memory.ts';
import type { Rows } from './rows.ts';

interface Made {
  spell: (text: string) => Worded;
  /** Texts of provisions, by the provision's id. */
  bases: Map<string, Worded[]>;
  wordings: Map<string, Wording[]>;
  /** Null until it is asked for after a change. */
  index: SharedWording | null;
}

export function sharedWording(rows: Rows): SharedWording {
  const made = memoryOf(rows).once('shared wording', ['every proposal', 'every provision'], () => make(rows), correct);
  made.index ??= indexWordings([...made.wordings.values()].flat());
  return made.index;

  function correct(former: Made, { ids, kinds }: { ids: readonly string[]; kinds: ReadonlySet<string> }) {
    if (kinds.has('provision')) return undefined;
    const changed = ids.filter((id) => isA('proposal', id));
    for (const id of changed) former.wordings.delete(id);
    for (const id of changed) for (const row of rows.all<TextsRow>(textsOf, { id })) keep(former, row);
    former.index = null;
    return former;
  }
}

interface TextsRow {
  id: string;
  process: string;
  texts: string;
  provisions: string;
}
const withTexts = `
  SELECT r.id, p.process_id AS process, r.texts, r.record ->> '$.provisionIds' AS provisions
  FROM proposals p JOIN records r ON r.id = p.id WHERE r.texts <> '[]'`;
const textsOf = `${withTexts} AND r.id = $id`;
const provisionTexts = `
  SELECT r.id, e.value ->> '$.body' AS body FROM provisions p JOIN records r ON r.id = p.id
  JOIN json_each(r.texts) e`;

function make(rows: Rows): Made {
  const made: Made = { spell: speller(), bases: new Map(), wordings: new Map(), index: null };
  for (const { id, body } of rows.all<{ id: string; body: string }>(provisionTexts)) {
    made.bases.set(id, [...(made.bases.get(id) ?? []), made.spell(body)]);
  }
  for (const row of rows.all<TextsRow>(`${withTexts} ORDER BY r.id`)) keep(made, row);
  return made;
}

/** A text of a proposal as the record has it. */
interface Held {
  id: string;
  language: string;
  body: string;
}

function keep({ spell, bases, wordings }: Made, { id, process, texts, provisions }: TextsRow): void {
  // Written by us from records that were checked when they came in.
  const held: Held[] = JSON.parse(texts);
  const ids: string[] = JSON.parse(provisions);
  const before = ids.flatMap((provision) => bases.get(provision) ?? []);
  const newest = held.filter(
    ({ language }, at) => !held.some((later, place) => place > at && sameLanguage(later.language, language)),
  );
  wordings.set(
    id,
    newest.map((text) => wordingOf({ processId: process, proposalId: id, textId: text.id }, spell(text.body), before)),
  );
}
