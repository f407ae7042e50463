/** The words of a provision in each language, and the notes on them. */
import { useMemo } from 'react';
import type { DeskText } from '#web/annotations/deskText.ts';
import { NotesDesk } from '#web/annotations/NotesDesk.tsx';
import { languageName } from './languages.ts';

export type ProvisionNotesProps = {
  id: string;
  texts: readonly { readonly id: string; readonly language: string; readonly body: string }[];
};

export function ProvisionNotes({ id, texts }: ProvisionNotesProps) {
  const shown = useMemo(
    () =>
      texts.map(
        (text): DeskText => ({
          heading: `Its words in ${languageName(text.language)}`,
          name: `words in ${languageName(text.language)}`,
          lang: text.language,
          versions: [{ id: text.id, body: text.body }],
        }),
      ),
    [texts],
  );
  return <NotesDesk key={id} target={id} whole="provision" texts={shown} />;
}
