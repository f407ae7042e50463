/** Words to find, and between which days, with help on how words are read. */
import { Search } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useEditorial } from '#web/impacts/editorial.ts';
import { Button } from '#web/ui/Button.tsx';
import { Field } from '#web/ui/Field.tsx';
import { formatQuestion, type Question } from './queryString.ts';
import styles from './SearchForm.module.css';

/** `onAsk` receives the question with the new words and days, at its first page. */
export function SearchForm({ question, onAsk }: { question: Question; onAsk: (question: Question) => void }) {
  const { besides } = useEditorial();
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

  // Sent by the browser itself where no script does it.
  const filters = [...new URLSearchParams(formatQuestion({ ...question, after: undefined }))].filter(
    ([name]) => !['text', 'tabledFrom', 'tabledTo'].includes(name),
  );

  return (
    <search className={styles.whole}>
      <form onSubmit={submit} action="/proposals" className={styles.search}>
        {filters.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        {[...new URLSearchParams(besides(''))].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className={styles.words}>
          <Field
            label="Words in titles, summaries, texts, symbols, sponsors and topics"
            type="search"
            name="text"
            maxLength={500}
            value={draft.text}
            onChange={(next) => setDraft({ ...draft, text: next })}
          />
        </div>
        <Field
          label="Tabled from"
          type="date"
          name="tabledFrom"
          value={draft.from}
          onChange={(from) => setDraft({ ...draft, from })}
        />
        <Field
          label="Tabled to"
          type="date"
          name="tabledTo"
          value={draft.to}
          onChange={(to) => setDraft({ ...draft, to })}
        />
        <Button type="submit" look="primary">
          <Search size={16} aria-hidden /> Search
        </Button>
      </form>
      <details className={styles.help}>
        <summary>How words are read</summary>
        <dl>
          {ways.map(([written, meaning]) => (
            <div key={written}>
              <dt>
                <code>{written}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </search>
  );
}

const ways = [
  ['routing privacy', 'Both words, in any order and form; capitals and accents do not matter. Any language will do.'],
  ['"call identification"', 'These words side by side, as written.'],
  ['routing -roaming', 'Not where the second word stands.'],
  ['spam OR fraud', 'Either of the two.'],
  ['rout*', 'Any word that begins so.'],
  ['RCC/14A1', 'A document by its symbol: the very one comes first.'],
] as const;
