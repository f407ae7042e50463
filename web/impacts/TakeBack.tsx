/** Withdrawing an assessment of one's own, or removing one as a moderator: with a reason that everyone may read. */
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Field } from '#web/ui/Field.tsx';
import styles from './TakeBack.module.css';

const WithdrawAssessment = graphql(`
  mutation WithdrawAssessment($id: ID!, $reason: String!, $idempotencyKey: String) {
    withdrawImpact(id: $id, reason: $reason, idempotencyKey: $idempotencyKey) {
      id
      ...ImpactState_impact
      ...ImpactActions_impact
    }
  }
`);

const RemoveAssessment = graphql(`
  mutation RemoveAssessment($id: ID!, $reason: String!, $idempotencyKey: String) {
    removeImpact(id: $id, reason: $reason, idempotencyKey: $idempotencyKey)
  }
`);

export type Deed = 'withdraw' | 'remove';

const words: Record<Deed, { title: string; what: string; action: string }> = {
  withdraw: {
    title: 'Withdraw this assessment?',
    what: 'It counts nowhere any more. It stays to be read at its address, as withdrawn, with your reason.',
    action: 'Withdraw it',
  },
  remove: {
    title: 'Remove this assessment?',
    what: 'It is gone for good. That it was there, and your reason, stay in the public feed.',
    action: 'Remove it',
  },
};

export type TakeBackProps = { id: string; deed: Deed; proposal: { slug: string }; onClose: () => void };

export function TakeBack({ id, deed, proposal, onClose }: TakeBackProps) {
  const [withdrawing, withdraw] = useMutation(WithdrawAssessment);
  const [removing, remove] = useMutation(RemoveAssessment);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const navigate = useNavigate();
  const { title, what, action } = words[deed];

  async function finish() {
    if (reason.trim() === '') return setFault('Say why.');
    setFault(undefined);
    const variables = { id, reason: reason.trim(), idempotencyKey: idempotencyKey() };
    const { error } = deed === 'withdraw' ? await withdraw(variables) : await remove(variables);
    if (error) return setFault(faultOf(error).sentence);
    onClose();
    // Its own page is gone by then.
    if (deed === 'remove') await navigate(`/proposals/${proposal.slug}#impact`);
  }

  return (
    <Dialog title={title} isOpen onOpenChange={onClose}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void finish();
        }}
      >
        <p>{what}</p>
        <Field
          label="Why?"
          help="Everyone may read it."
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={setReason}
          fault={fault}
          autoFocus
        />
        <div className={styles.ways}>
          <Button type="submit" look="primary" isPending={withdrawing.fetching || removing.fetching}>
            {action}
          </Button>
          <Button onPress={onClose}>Leave it as it is</Button>
        </div>
      </form>
    </Dialog>
  );
}
