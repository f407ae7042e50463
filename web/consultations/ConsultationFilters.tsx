/** Which consultations to show: words, process, status. Every choice goes into the address. */
import { Search } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { ConsultationStatus } from '#web/__generated__/graphql.ts';
import { Button } from '#web/ui/Button.tsx';
import { Checkbox } from '#web/ui/Checkbox.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Select } from '#web/ui/Select.tsx';
import styles from './ConsultationFilters.module.css';
import type { Question } from './queryString.ts';
import { statusWords } from './words.ts';

export type ConsultationFiltersProps = {
  question: Question;
  /** Processes that have a consultation. */
  processes: readonly { slug: string; title: string }[];
  /** How many of each status meet the rest of the question. */
  counts: Record<ConsultationStatus, number>;
  onAsk: (question: Question) => void;
};

const all = 'all';
const isStatus = (value: string): value is ConsultationStatus => Object.hasOwn(statusWords, value);
const statuses = Object.keys(statusWords).filter(isStatus);

export function ConsultationFilters({ question, processes, counts, onAsk }: ConsultationFiltersProps) {
  const { query } = question;
  const chosen = query.status ?? [];
  const asked = query.text ?? '';
  const [draft, setDraft] = useState({ asked, text: asked });
  // The address changed under the form, by going back or by a link: show what is asked now.
  if (draft.asked !== asked) setDraft({ asked, text: asked });

  function submit(event: FormEvent) {
    event.preventDefault();
    onAsk({ query: { ...query, text: draft.text.trim() || undefined } });
  }

  return (
    <search className={styles.filters}>
      <form onSubmit={submit} action="/consultations" className={styles.words}>
        <Field
          label="Words in title and summary"
          type="search"
          name="text"
          maxLength={500}
          value={draft.text}
          onChange={(text) => setDraft({ ...draft, text })}
        />
        <Button type="submit" look="primary">
          <Search size={16} aria-hidden /> Search
        </Button>
      </form>
      <Select
        label="Process"
        options={[
          { value: all, label: 'All processes' },
          ...processes.map(({ slug, title }) => ({ value: slug, label: title })),
        ]}
        value={query.processes?.[0] ?? all}
        onChange={(slug) => onAsk({ query: { ...query, processes: slug === all ? undefined : [slug] } })}
      />
      <fieldset className={styles.statuses} data-scripted>
        <legend>Status</legend>
        {statuses
          .filter((status) => counts[status] > 0 || chosen.includes(status) || status === 'OPEN')
          .map((status) => (
            <Checkbox
              key={status}
              isSelected={chosen.includes(status)}
              onChange={(isSelected) =>
                onAsk({
                  query: {
                    ...query,
                    status: isSelected ? [...chosen, status] : chosen.filter((other) => other !== status),
                  },
                })
              }
              count={counts[status]}
            >
              {statusWords[status]}
            </Checkbox>
          ))}
      </fieldset>
    </search>
  );
}
