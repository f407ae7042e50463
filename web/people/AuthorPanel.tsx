/** What moderators can do about an account: keep it from publishing, let it again, confirm for which organisation it speaks. */
import { useState } from 'react';
import { type CombinedError, useMutation } from 'urql';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { Field } from '#web/ui/Field.tsx';
import styles from './AuthorPanel.module.css';

const AuthorPanel_author = graphql(`
  fragment AuthorPanel_author on Author {
    id
    handle
    organisation
    organisationName
    approver
  }
`);

const Block = graphql(`
  mutation Block($account: ID!, $reason: String!, $idempotencyKey: String) {
    blockAccount(account: $account, reason: $reason, idempotencyKey: $idempotencyKey) {
      id
    }
  }
`);

const Unblock = graphql(`
  mutation Unblock($account: ID!, $idempotencyKey: String) {
    unblockAccount(account: $account, idempotencyKey: $idempotencyKey) {
      id
    }
  }
`);

const Recognise = graphql(`
  mutation Recognise($account: ID!, $name: String, $approver: String, $idempotencyKey: String) {
    recogniseOrganisation(account: $account, name: $name, approver: $approver, idempotencyKey: $idempotencyKey) {
      id
      ...AuthorName_author
      ...AuthorPanel_author
    }
  }
`);

export function AuthorPanel(props: { author: FragmentType<typeof AuthorPanel_author>; isOpen?: boolean }) {
  const author = readFragment(AuthorPanel_author, props.author);
  const { id: account, handle } = author;
  const [, block] = useMutation(Block);
  const [, unblock] = useMutation(Unblock);
  const [, recognise] = useMutation(Recognise);
  const [reason, setReason] = useState('');
  const [name, setName] = useState(author.organisationName ?? '');
  const [approver, setApprover] = useState(author.approver ?? '');
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<string | null>(null);

  /** Says what was done, or why not. */
  async function attempt(deed: () => Promise<{ error?: CombinedError | undefined }>, done: string) {
    setFault(null);
    setSaid('');
    const { error } = await deed();
    if (error) setFault(faultOf(error).sentence);
    else setSaid(done);
  }
  const key = idempotencyKey;
  return (
    <details className={styles.panel} open={props.isOpen}>
      <summary>The account {handle}</summary>
      <form
        noValidate
        className={styles.form}
        aria-label={`Block ${handle}`}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() === '') return setFault('Say why, for the other moderators.');
          const asked = { account, reason: reason.trim(), idempotencyKey: key() };
          void attempt(() => block(asked), `${handle} publishes no more; what they published is hidden from others.`);
        }}
      >
        <Field label="Reason for blocking" rows={2} maxLength={1000} value={reason} onChange={setReason} />
        <div className={styles.ways}>
          <Button type="submit">Block</Button>
          <Button
            onPress={() =>
              void attempt(
                () => unblock({ account, idempotencyKey: key() }),
                `${handle} may publish; what was hidden with a block is shown again.`,
              )
            }
          >
            Unblock
          </Button>
        </div>
      </form>
      <form
        noValidate
        className={styles.form}
        aria-label={`Organisation of ${handle}`}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '' || approver.trim() === '')
            return setFault('Name the organisation and who answers for it.');
          const asked = { account, name: name.trim(), approver: approver.trim(), idempotencyKey: key() };
          void attempt(() => recognise(asked), `${handle} speaks for ${name.trim()}.`);
        }}
      >
        <Field label="Organisation it speaks for" value={name} onChange={setName} maxLength={200} autoComplete="off" />
        <Field label="Who answers for it" value={approver} onChange={setApprover} maxLength={200} autoComplete="off" />
        <div className={styles.ways}>
          <Button type="submit">Confirm the organisation</Button>
          {author.organisation && (
            <Button
              onPress={() =>
                void attempt(
                  () => recognise({ account, idempotencyKey: key() }),
                  `${handle} speaks for no organisation any more.`,
                )
              }
            >
              End the recognition
            </Button>
          )}
        </div>
      </form>
      <p role="status">{said}</p>
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </details>
  );
}
