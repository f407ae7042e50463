/** Who belongs to a group; its owners change what each may do, and take people out. */
import { useState } from 'react';
import { useMutation } from 'urql';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { AuthorName } from '#web/annotations/AuthorName.tsx';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { Choice } from '#web/ui/Choice.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Section } from '#web/ui/Page.tsx';
import { Table } from '#web/ui/Table.tsx';
import { roleNamed, roleWords } from './words.ts';

const MemberList_group = graphql(`
  fragment MemberList_group on Group {
    id
    viewerRole
    members {
      role
      joinedAt
      account {
        id
        handle
        ...AuthorName_author
      }
    }
  }
`);

const SetRole = graphql(`
  mutation SetRole($group: ID!, $member: ID!, $role: GroupRole!, $idempotencyKey: String) {
    setGroupRole(group: $group, member: $member, role: $role, idempotencyKey: $idempotencyKey) {
      id
      ...MemberList_group
    }
  }
`);

const RemoveMember = graphql(`
  mutation RemoveMember($group: ID!, $member: ID!, $idempotencyKey: String) {
    removeFromGroup(group: $group, member: $member, idempotencyKey: $idempotencyKey) {
      id
      ...MemberList_group
    }
  }
`);

const roles = (['OWNER', 'MEMBER', 'READER'] as const).map((value) => ({ value, label: roleWords[value].word }));

/** `own` is the account of whoever looks. */
export function MemberList(props: { group: FragmentType<typeof MemberList_group>; own: string }) {
  const { id, viewerRole, members } = readFragment(MemberList_group, props.group);
  const [, setRole] = useMutation(SetRole);
  const [, remove] = useMutation(RemoveMember);
  const [fault, setFault] = useState<string | null>(null);
  const isOwner = viewerRole === 'OWNER';
  async function attempt(deed: Promise<{ error?: Parameters<typeof faultOf>[0] | undefined }>) {
    setFault(null);
    const { error } = await deed;
    if (error) setFault(faultOf(error).sentence);
  }
  return (
    <Section title="Members" count={members.length}>
      {fault && <Notice tone="fault">{fault}</Notice>}
      <Table caption="Members of the group">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Role</th>
            <th scope="col">Since</th>
            {isOwner && (
              <th scope="col">
                <span className="unseen">Take out</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {members.map(({ account, role, joinedAt }) => (
            <tr key={account.id}>
              <th scope="row">
                <AuthorName author={account} /> {account.id === props.own && '(you)'}
              </th>
              <td>
                {isOwner ? (
                  <Choice
                    label={`Role of ${account.handle}`}
                    labelUnseen
                    options={roles}
                    value={role}
                    onChange={(next) =>
                      void attempt(
                        setRole({
                          group: id,
                          member: account.id,
                          role: roleNamed(next),
                          idempotencyKey: idempotencyKey(),
                        }),
                      )
                    }
                  />
                ) : (
                  roleWords[role].word
                )}
              </td>
              <td>
                <DateTime at={joinedAt} />
              </td>
              {isOwner && (
                <td>
                  {account.id !== props.own && (
                    <Button
                      look="quiet"
                      aria-label={`Take out ${account.handle}`}
                      onPress={() =>
                        void attempt(remove({ group: id, member: account.id, idempotencyKey: idempotencyKey() }))
                      }
                    >
                      Take out
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
