/** The keys of an account, each with the way to end it. */
import { useState } from 'react';
import { useMutation } from 'urql';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { KeyList_ApiKeyFragment } from '#web/__generated__/graphql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Table } from '#web/ui/Table.tsx';
import styles from './KeysPage.module.css';

const KeyList_apiKey = graphql(`
  fragment KeyList_apiKey on ApiKey {
    id
    name
    createdAt
  }
`);

const RevokeKey = graphql(`
  mutation RevokeKey($id: ID!, $idempotencyKey: String) {
    revokeApiKey(id: $id, idempotencyKey: $idempotencyKey)
  }
`);

export function KeyList(props: { apiKeys: readonly FragmentType<typeof KeyList_apiKey>[] }) {
  const apiKeys = readFragment(KeyList_apiKey, props.apiKeys);
  const [ending, setEnding] = useState<KeyList_ApiKeyFragment | null>(null);
  if (apiKeys.length === 0) return <p>You have none.</p>;
  return (
    <>
      <Table caption="Your API keys">
        <thead>
          <tr>
            <th scope="col">For</th>
            <th scope="col">Made</th>
            <th scope="col">
              <span className="unseen">What can be done with it</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {apiKeys.map((key) => (
            <tr key={key.id}>
              <th scope="row" dir="auto">
                {key.name}
              </th>
              <td>
                <DateTime at={key.createdAt} />
              </td>
              <td className="number">
                <Button look="quiet" aria-label={`Revoke ${key.name}`} onPress={() => setEnding(key)}>
                  Revoke
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {ending && <Confirmation apiKey={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

function Confirmation({ apiKey, onClose }: { apiKey: KeyList_ApiKeyFragment; onClose: () => void }) {
  const [{ fetching }, revoke] = useMutation(RevokeKey);
  const [fault, setFault] = useState<string | null>(null);
  async function end() {
    setFault(null);
    const { error } = await revoke({ id: apiKey.id, idempotencyKey: idempotencyKey() });
    if (error) setFault(faultOf(error).sentence);
    else onClose();
  }
  return (
    <Dialog title={`Revoke “${apiKey.name}”?`} isOpen onOpenChange={onClose}>
      <div className={styles.form}>
        <p>Programs that send this key are refused from now on. There is no way to bring it back.</p>
        {fault && <Notice tone="fault">{fault}</Notice>}
        <div className={styles.ways}>
          <Button look="primary" isPending={fetching} onPress={() => void end()}>
            Revoke the key
          </Button>
          <Button onPress={onClose}>Keep it</Button>
        </div>
      </div>
    </Dialog>
  );
}
