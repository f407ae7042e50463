/** Links by which people may join a group: made, shown once, taken back. For its owners. */
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { CopyButton } from '#web/ui/CopyButton.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Section } from '#web/ui/Page.tsx';
import { Select } from '#web/ui/Select.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { Table } from '#web/ui/Table.tsx';
import styles from './GroupsPage.module.css';
import { roleNamed, roleOptions, roleWords } from './words.ts';

const InvitationsQuery = graphql(`
  query Invitations($group: ID!) {
    node(id: $group) {
      id
      ... on Group {
        invitations {
          id
          role
          createdAt
          expiresAt
        }
      }
    }
  }
`);

const Invite = graphql(`
  mutation Invite($group: ID!, $role: GroupRole, $days: Int, $idempotencyKey: String) {
    inviteToGroup(group: $group, role: $role, days: $days, idempotencyKey: $idempotencyKey) {
      url
      invitation {
        id
        role
        createdAt
        expiresAt
      }
    }
  }
`);

const Revoke = graphql(`
  mutation Revoke($id: ID!, $idempotencyKey: String) {
    revokeInvitation(id: $id, idempotencyKey: $idempotencyKey)
  }
`);

/** The link stands nowhere but in this component, and goes with it. */
export function Invitations({ group }: { group: string }) {
  const [link, setLink] = useState<{ url: string; expiresAt: string } | null>(null);
  return (
    <Section title="Invitations">
      {link ? (
        <Notice tone="warning">
          <div className={styles.link} role="status">
            <p>
              <strong>Copy the link now.</strong> It is shown this once. Whoever holds it may join until{' '}
              <DateTime at={link.expiresAt} exact />; give it only to whom you mean.
            </p>
            <code>{link.url}</code>
          </div>
          <div className={styles.ways}>
            <CopyButton text={link.url} what="link" />
            <Button onPress={() => setLink(null)}>I have copied it</Button>
          </div>
        </Notice>
      ) : (
        <InviteForm group={group} onMade={setLink} />
      )}
      <Held group={group} />
    </Section>
  );
}

function InviteForm(props: { group: string; onMade: (made: { url: string; expiresAt: string }) => void }) {
  const [{ fetching }, invite] = useMutation(Invite);
  const [role, setRole] = useState('MEMBER');
  const [days, setDays] = useState('7');
  const [fault, setFault] = useState<string | undefined>();
  async function make() {
    const count = Number(days);
    if (!Number.isInteger(count) || count < 1 || count > 30) return setFault('Say 1 to 30 days.');
    setFault(undefined);
    const asked = { group: props.group, role: roleNamed(role), days: count, idempotencyKey: idempotencyKey() };
    const { data, error } = await invite(asked);
    if (error) return setFault(faultOf(error).sentence);
    if (data) props.onMade({ url: data.inviteToGroup.url, expiresAt: data.inviteToGroup.invitation.expiresAt });
  }
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Select
        label="They join as"
        options={roleOptions.filter(({ value }) => value !== 'OWNER')}
        value={role}
        onChange={setRole}
      />
      <Field
        label="Days for which the link holds"
        inputMode="numeric"
        value={days}
        onChange={setDays}
        fault={fault}
        autoComplete="off"
      />
      <Button type="submit" isPending={fetching}>
        Make an invitation
      </Button>
    </form>
  );
}

function Held({ group }: { group: string }) {
  const [state, ask] = useQuery({ query: InvitationsQuery, variables: { group }, requestPolicy: 'cache-and-network' });
  const [, revoke] = useMutation(Revoke);
  const [fault, setFault] = useState<string | null>(null);
  async function end(id: string) {
    setFault(null);
    const { error } = await revoke({ id, idempotencyKey: idempotencyKey() });
    if (error) setFault(faultOf(error).sentence);
    else ask({ requestPolicy: 'network-only' });
  }
  return (
    <Asked state={state} ask={ask} what="the invitations" skeleton={<Skeleton lines={3} />}>
      {({ node }) => {
        const held = node && 'invitations' in node ? node.invitations : [];
        if (held.length === 0) return <p className={styles.soft}>No invitation holds now.</p>;
        return (
          <>
            {fault && <Notice tone="fault">{fault}</Notice>}
            <Table caption="Invitations that hold">
              <thead>
                <tr>
                  <th scope="col">As</th>
                  <th scope="col">Holds until</th>
                  <th scope="col">
                    <span className="unseen">Take back</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {held.map(({ id, role, expiresAt }) => (
                  <tr key={id}>
                    <th scope="row">{roleWords[role].word}</th>
                    <td>
                      <DateTime at={expiresAt} />
                    </td>
                    <td>
                      <Button look="quiet" onPress={() => void end(id)}>
                        Take back
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </>
        );
      }}
    </Asked>
  );
}
