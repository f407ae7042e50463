/** Makes an API key and shows its secret, once. */
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { CopyButton } from '#web/ui/CopyButton.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import styles from './KeysPage.module.css';

const CreateKey = graphql(`
  mutation CreateKey($name: String!, $idempotencyKey: String) {
    createApiKey(name: $name, idempotencyKey: $idempotencyKey) {
      secret
      key {
        id
        name
      }
    }
  }
`);

type Made = { name: string; secret: string };

/** The secret stands nowhere but in this component, and goes with it. */
export function MakeKey({ isFull, most }: { isFull: boolean; most: number }) {
  const [{ fetching }, create] = useMutation(CreateKey);
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const [made, setMade] = useState<Made | null>(null);

  async function make(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '') return setFault('Say what the key is for.');
    setFault(undefined);
    const { data, error } = await create({ name, idempotencyKey: idempotencyKey() });
    if (error) return setFault(faultOf(error).sentence);
    if (!data) return;
    setName('');
    setMade({ name: data.createApiKey.key.name, secret: data.createApiKey.secret });
  }

  if (made) return <Secret made={made} onDone={() => setMade(null)} />;
  if (isFull) return <p>An account has at most {most} keys. Revoke one that you no longer need.</p>;
  return (
    <form className={styles.form} onSubmit={(event) => void make(event)} noValidate>
      <Field
        label="What the key is for"
        help="Only you see it: the name of your program, or where it runs."
        value={name}
        onChange={setName}
        maxLength={80}
        fault={fault}
        autoComplete="off"
      />
      <Button type="submit" look="primary" isPending={fetching}>
        Make a key
      </Button>
    </form>
  );
}

function Secret({ made, onDone }: { made: Made; onDone: () => void }) {
  return (
    <Notice tone="warning">
      <div className={styles.secret} role="status">
        <p>
          <strong>Copy the secret of “{made.name}” now.</strong> It is shown this once; we keep only a digest of it.
        </p>
        <code>{made.secret}</code>
        <p>
          Send it with each request, in the header <code className="whole">Authorization: Bearer …</code>
        </p>
      </div>
      <div className={styles.ways}>
        <CopyButton text={made.secret} what="secret" />
        <Button onPress={onDone}>I have copied it</Button>
      </div>
    </Notice>
  );
}
