/** Deleting one's own account, for good. */
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { faultOf } from '#web/app/refusals.ts';
import { signOut } from '#web/app/session.ts';
import { Button } from '#web/ui/Button.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Radios } from '#web/ui/Radios.tsx';
import styles from './AccountPage.module.css';

const DeleteAccountMutation = graphql(`
  mutation DeleteAccount($handle: String!, $publicNotes: ErasedNotes!) {
    deleteAccount(handle: $handle, publicNotes: $publicNotes)
  }
`);

const fates = [
  { value: 'REMOVE', label: 'Delete them; answers to them stay, and say that what they answer is gone' },
  { value: 'KEEP_UNSIGNED', label: 'Keep their words, without any name' },
] as const;

type Faults = { handle?: string | undefined; fate?: string | undefined; whole?: string | undefined };

export function DeleteAccount({ handle }: { handle: string }) {
  const [{ fetching }, erase] = useMutation(DeleteAccountMutation);
  const [typed, setTyped] = useState('');
  const [fate, setFate] = useState<string | null>(null);
  const [faults, setFaults] = useState<Faults>({});
  const [isGone, setGone] = useState(false);

  async function finish(event: FormEvent) {
    event.preventDefault();
    const publicNotes = fates.find(({ value }) => value === fate)?.value;
    const wrong = {
      fate: publicNotes ? undefined : 'Choose what becomes of your public notes.',
      handle: typed.trim() === handle ? undefined : `Type your pseudonym, ${handle}, to confirm.`,
    };
    setFaults(wrong);
    if (!publicNotes || wrong.handle) return;
    const { error } = await erase({ handle: typed.trim(), publicNotes });
    if (error) {
      const { field, sentence } = faultOf(error);
      return setFaults(field === 'handle' ? { handle: sentence } : { whole: sentence });
    }
    setGone(true);
    // The account is gone in any case; where the issuer cannot be reached, the session ends with the tab.
    await signOut().catch(() => undefined);
  }

  if (isGone)
    return (
      <Notice>
        <p role="status">Your account is deleted, with everything that was held of it.</p>
      </Notice>
    );
  return (
    <form className={styles.part} noValidate onSubmit={(event) => void finish(event)}>
      <p>
        Your account, private notes, notes in groups, drafts, follows, inbox and keys are deleted for good. There is no
        way to bring them back; take them along first if you may want them.
      </p>
      <p>
        Assessments that you published under your pseudonym are removed from the record. Those that you signed for an
        organisation, or entered as what a source says, are theirs: they stay, and no longer lead to your account. To
        take these back as well, withdraw them first. A draft of a group stays with the group, without your name.
      </p>
      <Radios label="Your public notes" options={fates} value={fate} onChange={setFate} fault={faults.fate} />
      <Field
        label="Your pseudonym, to confirm"
        value={typed}
        onChange={setTyped}
        fault={faults.handle}
        autoComplete="off"
      />
      {faults.whole && <Notice tone="fault">{faults.whole}</Notice>}
      <Button type="submit" isPending={fetching}>
        Delete my account
      </Button>
    </form>
  );
}
