/** Posts again what matched within a stretch of time. */
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { instantsOf } from '#web/curate/zonedInstant.ts';
import { Button } from '#web/ui/Button.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { useReader } from '#web/ui/useReader.ts';
import styles from './Webhooks.module.css';

const ReplayWebhook = graphql(`
  mutation ReplayWebhook($id: ID!, $since: DateTime!, $until: DateTime, $idempotencyKey: String) {
    replayWebhook(id: $id, since: $since, until: $until, idempotencyKey: $idempotencyKey)
  }
`);

type Faults = { since?: string; until?: string; whole?: string };

/** `from` is the instant from which the form begins; none when null. */
export function ReplayRange({ id, isDisabled, from }: { id: string; isDisabled: boolean; from: string | null }) {
  const { timeZone } = useReader();
  const [{ fetching }, replay] = useMutation(ReplayWebhook);
  const [since, setSince] = useState(from === null ? '' : onClock(from, timeZone));
  const [until, setUntil] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const [count, setCount] = useState<number | null>(null);
  const instant = (typed: string) => {
    const [date = '', time = ''] = typed.split('T');
    return instantsOf({ date, time, timeZone })[0];
  };

  async function send(event: FormEvent) {
    event.preventDefault();
    setCount(null);
    const [start, end] = [instant(since), until === '' ? null : instant(until)];
    const wrong: Faults = {
      ...(start === undefined && { since: 'Say from when on, by day and hour.' }),
      ...(end === undefined && { until: 'Say until when by day and hour, or leave it empty.' }),
    };
    setFaults(wrong);
    if (start === undefined || end === undefined) return;
    const { data, error } = await replay({ id, since: start, until: end, idempotencyKey: idempotencyKey() });
    if (data) return setCount(data.replayWebhook);
    if (!error) return;
    const { field, sentence } = faultOf(error);
    setFaults({ [field === 'since' || field === 'until' ? field : 'whole']: sentence });
  }

  if (isDisabled) return <p>Enable the webhook first.</p>;
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void send(event)}>
      <p>Every event of the time that the webhook asks for is posted again, under the id it had: 1,000 at most.</p>
      <div className={styles.row}>
        <Field label="From" type="datetime-local" value={since} onChange={setSince} fault={faults.since} />
        <Field label="Until, or now" type="datetime-local" value={until} onChange={setUntil} fault={faults.until} />
      </div>
      {faults.whole && <Notice tone="fault">{faults.whole}</Notice>}
      {count !== null && (
        <p role="status">
          {count === 1 ? '1 message is on its way.' : `${count.toLocaleString('en')} messages are on their way.`}
        </p>
      )}
      <Button type="submit" isPending={fetching}>
        Post them again
      </Button>
    </form>
  );
}

/** An instant as a clock in a zone shows it: 2026-11-22T13:05, rounded down. */
function onClock(instant: string, timeZone: string): string {
  const shape = { dateStyle: 'short', timeStyle: 'short', timeZone } as const;
  return new Intl.DateTimeFormat('sv-SE', shape).format(new Date(instant)).replace(' ', 'T');
}
