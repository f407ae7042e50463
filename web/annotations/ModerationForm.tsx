/** The decision on a note, with its reason. */
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Radios } from '#web/ui/Radios.tsx';
import styles from './ModeratedNote.module.css';

const Moderate = graphql(`
  mutation Moderate($id: ID!, $moderation: Moderation!, $reason: String!, $idempotencyKey: String) {
    moderateAnnotation(id: $id, moderation: $moderation, reason: $reason, idempotencyKey: $idempotencyKey) {
      id
      ...ModeratedNote_annotation
    }
  }
`);

const decisions = [
  { value: 'APPROVED', label: 'Let it stand' },
  { value: 'HIDDEN', label: 'Hide it from everyone but its author' },
  { value: 'SPAM', label: 'Hide it as spam' },
] as const;

type Faults = { decision?: string | undefined; reason?: string | undefined; whole?: string | undefined };

export function ModerationForm({ id }: { id: string }) {
  const [chosen, choose] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const [{ fetching }, moderate] = useMutation(Moderate);

  async function decide() {
    const decision = decisions.find(({ value }) => value === chosen);
    const missing = {
      decision: decision ? undefined : 'Choose what is to become of it',
      reason: reason.trim() ? undefined : 'Say why',
    };
    setFaults(missing);
    if (!decision || !reason.trim()) return;
    const variables = { id, moderation: decision.value, reason: reason.trim() };
    const { error } = await moderate({ ...variables, idempotencyKey: idempotencyKey() });
    if (!error) {
      choose(null);
      return setReason('');
    }
    const { field, sentence } = faultOf(error);
    setFaults(field === 'reason' ? { reason: sentence } : { whole: sentence });
  }

  return (
    <form
      noValidate
      className={styles.decision}
      onSubmit={(event) => {
        event.preventDefault();
        void decide();
      }}
    >
      <Radios
        label="What is to become of it?"
        options={decisions}
        value={chosen}
        onChange={choose}
        fault={faults.decision}
      />
      <Field
        label="Why?"
        help="Kept with the decision."
        rows={2}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        fault={faults.reason}
      />
      <div>
        <Button type="submit" look="primary" isPending={fetching}>
          Decide
        </Button>
      </div>
      {faults.whole && (
        <p role="alert" className={styles.fault}>
          {faults.whole}
        </p>
      )}
    </form>
  );
}
