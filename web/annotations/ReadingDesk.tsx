/** A proposal's words, in all their versions, and the notes on them. */
import { useMemo } from 'react';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { wordsOf } from '#web/impacts/wordsOf.ts';
import { dayInWords, exactInstant } from '#web/ui/dates.ts';
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
      timeZone
      basedOn
      body
    }
    impacts {
      id
      selector {
        textId
        exact
        prefix
        suffix
        start
        end
      }
    }
  }
`);

const languages = new Intl.DisplayNames('en', { type: 'language' });

export function ReadingDesk(props: { proposal: FragmentType<typeof ReadingDesk_proposal> }) {
  const { id, summary, texts, impacts } = readFragment(ReadingDesk_proposal, props.proposal);
  const { timeZone } = useReader();
  const shown = useMemo((): DeskText[] => {
    const tongues = [...new Set(texts.map(({ language }) => language))];
    const inTongues = tongues.map((language): DeskText => {
      const word = languages.of(language) ?? language;
      const versions = texts.filter((text) => text.language === language);
      const days = versions.map(({ versionedAt }) => dayInWords(versionedAt, timeZone));
      // Of two versions of one day the day alone tells nothing.
      const isTold = new Set(days).size === days.length;
      return {
        heading: tongues.length > 1 ? `Text in ${word}` : 'Text',
        name: tongues.length > 1 ? `text in ${word}` : 'text',
        lang: language,
        versions: versions.map((text, at) => ({
          id: text.id,
          body: text.body,
          label: `${word}, ${isTold ? days[at] : exactInstant(text.versionedAt, text.timeZone)}`,
          isRevised: Boolean(text.basedOn),
        })),
      };
    });
    return [{ heading: 'What it says', name: 'summary', versions: [{ id, body: summary }] }, ...inTongues];
  }, [id, summary, texts, timeZone]);
  const quotes = useMemo(
    () => impacts.flatMap((impact) => (impact.selector ? [{ id: wordsOf(impact.id), selector: impact.selector }] : [])),
    [impacts],
  );
  return (
    <NotesDesk target={id} whole="proposal" texts={shown} quotes={quotes}>
      {texts.length === 0 && <p className={styles.soft}>The text as tabled is not held here; only the summary is.</p>}
    </NotesDesk>
  );
}
