/** A proposal's words, in all their versions, and the notes on them. */
import { useMemo } from 'react';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { dayInWords } from '#web/ui/dates.ts';
import { useReader } from '#web/ui/useReader.ts';
import type { DeskText } from './deskText.ts';
import styles from './NotesDesk.module.css';
import { NotesDesk } from './NotesDesk.tsx';

const ReadingDesk_proposal = graphql(`
  fragment ReadingDesk_proposal on Proposal {
    id
    summary
    texts {
      id
      language
      versionedAt
      basedOn
      body
    }
  }
`);

const languages = new Intl.DisplayNames('en', { type: 'language' });

export function ReadingDesk(props: { proposal: FragmentType<typeof ReadingDesk_proposal> }) {
  const { id, summary, texts } = readFragment(ReadingDesk_proposal, props.proposal);
  const { timeZone } = useReader();
  const shown = useMemo((): DeskText[] => {
    const tongues = [...new Set(texts.map(({ language }) => language))];
    const inTongues = tongues.map((language): DeskText => {
      const word = languages.of(language) ?? language;
      return {
        heading: tongues.length > 1 ? `Text in ${word}` : 'Text',
        name: tongues.length > 1 ? `text in ${word}` : 'text',
        lang: language,
        versions: texts
          .filter((text) => text.language === language)
          .map((text) => ({
            id: text.id,
            body: text.body,
            label: `${word}, ${dayInWords(text.versionedAt, timeZone)}`,
            isRevised: Boolean(text.basedOn),
          })),
      };
    });
    return [{ heading: 'What it says', name: 'summary', versions: [{ id, body: summary }] }, ...inTongues];
  }, [id, summary, texts, timeZone]);
  return (
    <NotesDesk target={id} whole="proposal" texts={shown}>
      {texts.length === 0 && <p className={styles.soft}>The text as tabled is not held here; only the summary is.</p>}
    </NotesDesk>
  );
}
