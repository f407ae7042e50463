/** By what the queue is narrowed: process, topic, sponsor, and whether editors inferred anything yet. */
import { useState } from 'react';
import type { Options } from '#web/curate/useOptions.ts';
import { Button } from '#web/ui/Button.tsx';
import { Picks } from '#web/ui/Picks.tsx';
import { Radios } from '#web/ui/Radios.tsx';
import styles from './QueuePage.module.css';
import type { QueueQuestion } from './queueQuestion.ts';

const both = 'both';
const waits = [
  { value: both, label: 'All of it' },
  { value: 'NONE', label: 'Not assessed at all' },
  { value: 'EDITORIAL_ONLY', label: 'Only editorial inferences' },
] as const;

export type QueueFiltersProps = {
  question: QueueQuestion;
  /** Null while they are on their way. */
  options: Options | null;
  onAsk: (question: QueueQuestion) => void;
};

export function QueueFilters({ question, options, onAsk }: QueueFiltersProps) {
  const [within, setWithin] = useState(question.within);
  const [waiting, setWaiting] = useState<string>(
    question.assessed.length === 1 ? (question.assessed[0] ?? both) : both,
  );
  const none = { within: {}, assessed: [] };
  function ask() {
    const chosen = waits.find(({ value }) => value === waiting)?.value ?? both;
    onAsk({ within, assessed: chosen === both ? [] : [chosen] });
  }
  return (
    <search aria-label="Narrow the queue" data-scripted>
      <form
        className={styles.filters}
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <Picks
          label="Process"
          options={options?.processes ?? []}
          chosen={within.processes ?? []}
          onChange={(processes) => setWithin({ ...within, processes })}
        />
        <Picks
          label="Topic"
          options={options?.topics ?? []}
          chosen={within.topics ?? []}
          onChange={(topics) => setWithin({ ...within, topics })}
        />
        <Picks
          label="Sponsor"
          options={options?.parties ?? []}
          chosen={within.sponsors ?? []}
          onChange={(sponsors) => setWithin({ ...within, sponsors })}
        />
        <Radios label="What waits" options={waits} value={waiting} onChange={setWaiting} />
        <div className={styles.ways}>
          <Button type="submit" look="primary">
            Show
          </Button>
          {Object.keys(question.within).length > 0 && <Button onPress={() => onAsk(none)}>Show all</Button>}
        </div>
      </form>
    </search>
  );
}
