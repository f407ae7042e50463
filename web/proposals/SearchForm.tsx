/** Words to find, and between which days. */
import { Search } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '#web/ui/Button.tsx';
import { Field } from '#web/ui/Field.tsx';
import type { Question } from './queryString.ts';
import styles from './SearchForm.module.css';

/** `onAsk` receives the question with the new words and days, at its first page. */
export function SearchForm({ question, onAsk }: { question: Question; onAsk: (question: Question) => void }) {
  const { text = '', tabledFrom, tabledTo } = question.query;
  const asked = { text: text ?? '', from: tabledFrom ?? '', to: tabledTo ?? '' };
  const [draft, setDraft] = useState({ asked, ...asked });
  // The address changed under the form, by a chip or by going back: show what is asked now.
  if (draft.asked.text !== asked.text || draft.asked.from !== asked.from || draft.asked.to !== asked.to)
    setDraft({ asked, ...asked });

  function submit(event: FormEvent) {
    event.preventDefault();
    const { text: words, from, to } = draft;
    onAsk({
      ...question,
      after: undefined,
      query: {
        ...question.query,
        text: words.trim() || undefined,
        tabledFrom: from || undefined,
        tabledTo: to || undefined,
      },
    });
  }

  return (
    <search>
      <form onSubmit={submit} className={styles.search}>
        <div className={styles.words}>
          <Field
            label="Words in titles, summaries, symbols, sponsors and topics"
            type="search"
            maxLength={500}
            value={draft.text}
            onChange={(next) => setDraft({ ...draft, text: next })}
          />
        </div>
        <Field label="Tabled from" type="date" value={draft.from} onChange={(from) => setDraft({ ...draft, from })} />
        <Field label="Tabled to" type="date" value={draft.to} onChange={(to) => setDraft({ ...draft, to })} />
        <Button type="submit" look="primary">
          <Search size={16} aria-hidden /> Search
        </Button>
      </form>
    </search>
  );
}
