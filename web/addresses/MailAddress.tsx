/** The address for e-mail: given, confirmed by the letter that goes there, and forgotten. */
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { MailAddress_AddressFragment, MailAddressState } from '#web/__generated__/graphql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import styles from './Address.module.css';

const MailAddress_address = graphql(`
  fragment MailAddress_address on MailAddress {
    address
    state
    since
  }
`);

const SetMailAddress = graphql(`
  mutation SetMailAddress($address: String!, $idempotencyKey: String) {
    setMailAddress(address: $address, idempotencyKey: $idempotencyKey) {
      ...MailAddress_address
    }
  }
`);

const RemoveMailAddress = graphql(`
  mutation RemoveMailAddress($idempotencyKey: String) {
    removeMailAddress(idempotencyKey: $idempotencyKey)
  }
`);

/** What a state means, and what one can do. */
const states: Record<MailAddressState, { word: string; meaning: string; again: string | null }> = {
  UNCONFIRMED: {
    word: 'Not confirmed yet',
    meaning:
      'We have sent a letter there. Follow the link in it within 3 days; nothing else is sent before. If it does not come, look among the spam.',
    again: 'Send the letter again',
  },
  CONFIRMED: { word: 'Confirmed', meaning: 'What you follow by e-mail is sent there.', again: null },
  STOPPED: {
    word: 'Stopped',
    meaning:
      'All letters were stopped by the link in one of them. Nothing is sent until the address is confirmed anew.',
    again: 'Ask for letters again',
  },
  BOUNCED: {
    word: 'Letters came back',
    meaning: 'The address takes no letters. Correct it, or try it again when it works.',
    again: 'Try it again',
  },
  COMPLAINED: {
    word: 'Called spam',
    meaning: 'A letter was called spam, so nothing is sent any more.',
    again: 'Ask for letters again',
  },
};

export type MailAddressProps = {
  address: FragmentType<typeof MailAddress_address> | null;
  /** Asks anew how it stands. */
  onLookAgain: () => void;
};

export function MailAddress({ address, onLookAgain }: MailAddressProps) {
  const known = readFragment(MailAddress_address, address);
  const [isChanging, setChanging] = useState(false);
  return (
    <div className={styles.part}>
      {known && <Known address={known} onLookAgain={onLookAgain} />}
      {known && !isChanging ? (
        <Button onPress={() => setChanging(true)}>Give another address</Button>
      ) : (
        <AddressForm isFirst={!known} onDone={() => setChanging(false)} />
      )}
    </div>
  );
}

function Known({ address, onLookAgain }: { address: MailAddress_AddressFragment; onLookAgain: () => void }) {
  const [setting, set] = useMutation(SetMailAddress);
  const [removing, remove] = useMutation(RemoveMailAddress);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { word, meaning, again } = states[address.state];

  async function sendAgain() {
    setFault(null);
    setSaid('');
    const { error } = await set({ address: address.address, idempotencyKey: idempotencyKey() });
    if (error) setFault(faultOf(error).sentence);
    else setSaid('The letter is on its way.');
  }
  async function forget() {
    setFault(null);
    const { error } = await remove({ idempotencyKey: idempotencyKey() });
    if (error) setFault(faultOf(error).sentence);
  }

  return (
    <Notice tone={address.state === 'CONFIRMED' ? 'remark' : 'warning'}>
      <div className={styles.known}>
        <p>
          <bdi className={styles.address}>{address.address}</bdi> · <strong>{word}</strong>, since{' '}
          <DateTime at={address.since} />
        </p>
        <p>{meaning}</p>
        <div className={styles.ways}>
          {again && (
            <Button isPending={setting.fetching} onPress={() => void sendAgain()}>
              {again}
            </Button>
          )}
          {address.state === 'UNCONFIRMED' && (
            <Button look="quiet" onPress={onLookAgain}>
              I have confirmed it
            </Button>
          )}
          <Button look="quiet" isPending={removing.fetching} onPress={() => void forget()}>
            Forget the address
          </Button>
        </div>
        <span role="status">{said}</span>
        {fault && <Notice tone="fault">{fault}</Notice>}
      </div>
    </Notice>
  );
}

function AddressForm({ isFirst, onDone }: { isFirst: boolean; onDone: () => void }) {
  const [{ fetching }, set] = useMutation(SetMailAddress);
  const [address, setAddress] = useState('');
  const [fault, setFault] = useState<string | undefined>();

  async function send(event: FormEvent) {
    event.preventDefault();
    if (address.trim() === '') return setFault('Enter an address.');
    setFault(undefined);
    const { error } = await set({ address: address.trim(), idempotencyKey: idempotencyKey() });
    if (error) return setFault(faultOf(error).sentence);
    setAddress('');
    onDone();
  }

  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      {isFirst && (
        <p>
          None is given: nothing is sent by e-mail. We use an address for what you follow and for nothing else, and show
          it to nobody.
        </p>
      )}
      <Field
        label="Your address"
        help="We send one letter there that asks whether it is yours."
        type="email"
        value={address}
        onChange={setAddress}
        maxLength={254}
        fault={fault}
        autoComplete="email"
      />
      <div className={styles.ways}>
        <Button type="submit" look="primary" isPending={fetching}>
          Send the letter
        </Button>
        {!isFirst && <Button onPress={onDone}>Cancel</Button>}
      </div>
    </form>
  );
}
