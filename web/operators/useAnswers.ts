/**
 * What was filled in, for as long as this tab is open: it is the operator's own and is sent nowhere. A reload keeps it, closing
 * the tab, or signing out in it, drops it.
 */
import { useEffect, useState } from 'react';
import { draftKey } from '#web/app/session.ts';
import { type Answers, isAnswer } from './checklist.ts';

const keyOf = (slug: string) => draftKey(`checklist.${slug}`);

/** What was stored by this page, or nothing where it cannot be read. */
export function readAnswers(stored: string | null): Answers {
  try {
    const read: unknown = JSON.parse(stored ?? '{}');
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).map(([id, one]: [string, unknown]) => {
        const { answer, note }: { answer?: unknown; note?: unknown } = typeof one === 'object' && one ? one : {};
        return [
          id,
          { ...(isAnswer(answer) && { answer }), ...(typeof note === 'string' && { note: note.slice(0, 5_000) }) },
        ];
      }),
    );
  } catch {
    return {};
  }
}

export function useAnswers(slug: string) {
  const [answers, setAnswers] = useState<Answers>({});
  useEffect(() => setAnswers(readAnswers(sessionStorage.getItem(keyOf(slug)))), [slug]);
  const replace = (next: Answers) => {
    setAnswers(next);
    sessionStorage.setItem(keyOf(slug), JSON.stringify(next));
  };
  const change = (id: string, changed: Answers[string]) =>
    replace({ ...answers, [id]: { ...answers[id], ...changed } });
  return { answers, change, replace };
}
