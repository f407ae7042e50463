/** What a webhook is: where it posts and which events. For a new one and for one that changes. */
import { type FormEvent, useState } from 'react';
import type { CombinedError } from 'urql';
import type { WebhookInput } from '#web/__generated__/graphql.ts';
import { KindChoice } from '#web/alerts/KindChoice.tsx';
import { Asked } from '#web/app/Asked.tsx';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Picks } from '#web/ui/Picks.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { useChoices } from './useChoices.ts';
import styles from './Webhooks.module.css';
import { type Draft, type Faults, faultsOf, inputOf, placeOf } from './webhookDraft.ts';

export type WebhookFormProps = {
  start: Draft;
  /** What stands on the button. */
  deed: string;
  isPending: boolean;
  /** Sends it; returns what the server said against it. */
  onSend: (input: WebhookInput) => Promise<CombinedError | undefined>;
};

export function WebhookForm({ start, deed, isPending, onSend }: WebhookFormProps) {
  const [draft, setDraft] = useState(start);
  const [faults, setFaults] = useState<Faults>({});
  const [state, ask] = useChoices();
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  async function send(event: FormEvent) {
    event.preventDefault();
    const wrong = faultsOf(draft);
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return;
    const error = await onSend(inputOf(draft));
    if (!error) return;
    const { field, sentence } = faultOf(error);
    setFaults({ [placeOf(field)]: sentence });
  }

  return (
    <Asked state={state} ask={ask} what="the choices" skeleton={<Skeleton height="24rem" />}>
      {({ processes, subjects }) => (
        <form className={styles.form} noValidate onSubmit={(event) => void send(event)}>
          <Field
            label="Address"
            help="Where events are posted, as https. It must answer within 15 seconds with a status from 200 to 299."
            type="url"
            value={draft.url}
            onChange={(url) => set({ url })}
            fault={faults.url}
            autoComplete="off"
            spellCheck="false"
          />
          <Field
            label="What it is for"
            help="Only you see it."
            value={draft.description}
            onChange={(description) => set({ description })}
            maxLength={200}
            fault={faults.description}
            autoComplete="off"
          />
          <KindChoice
            followed="Anything"
            isAll={draft.isAllKinds}
            kinds={draft.kinds}
            onChange={(isAllKinds, kinds) => set({ isAllKinds, kinds })}
            fault={faults.kinds ?? faults.isAllKinds}
          />
          <Picks
            label="Only in these processes"
            options={processes}
            chosen={draft.processes}
            onChange={(chosen) => set({ processes: chosen })}
            fault={faults.processes}
          />
          <Picks
            label="Only on these subjects"
            help="Topics, parties or rights: events on them and on what belongs to them."
            options={subjects}
            chosen={draft.subjects}
            onChange={(chosen) => set({ subjects: chosen })}
            fault={faults.subjects}
          />
          <Field
            label="Only on the proposals of a search"
            help="Search the proposals as you like, and paste the address of the page here."
            value={draft.search}
            onChange={(search) => set({ search })}
            fault={faults.search}
            autoComplete="off"
            spellCheck="false"
          />
          {faults.whole && <Notice tone="fault">{faults.whole}</Notice>}
          <Button type="submit" look="primary" isPending={isPending}>
            {deed}
          </Button>
        </form>
      )}
    </Asked>
  );
}
