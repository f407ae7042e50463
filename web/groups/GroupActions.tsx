/** Renaming a group, leaving it, ending it. */
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Section } from '#web/ui/Page.tsx';
import { GroupForm } from './GroupForm.tsx';
import styles from './GroupsPage.module.css';

const GroupActions_group = graphql(`
  fragment GroupActions_group on Group {
    id
    name
    description
    viewerRole
  }
`);

const LeaveGroup = graphql(`
  mutation LeaveGroup($id: ID!, $idempotencyKey: String) {
    leaveGroup(id: $id, idempotencyKey: $idempotencyKey)
  }
`);

const DeleteGroup = graphql(`
  mutation DeleteGroup($id: ID!, $idempotencyKey: String) {
    deleteGroup(id: $id, idempotencyKey: $idempotencyKey)
  }
`);

type Doing = 'nothing' | 'renaming' | 'leaving' | 'ending';

export function GroupActions(props: { group: FragmentType<typeof GroupActions_group> }) {
  const group = readFragment(GroupActions_group, props.group);
  const navigate = useNavigate();
  const [leaving, leave] = useMutation(LeaveGroup);
  const [ending, end] = useMutation(DeleteGroup);
  const [doing, setDoing] = useState<Doing>('nothing');
  const [fault, setFault] = useState<string | null>(null);
  const begin = (next: Doing) => {
    setFault(null);
    setDoing(next);
  };
  async function finish() {
    setFault(null);
    const key = { id: group.id, idempotencyKey: idempotencyKey() };
    const { error } = doing === 'ending' ? await end(key) : await leave(key);
    if (error) setFault(faultOf(error).sentence);
    else navigate('/groups');
  }
  const isOwner = group.viewerRole === 'OWNER';
  return (
    <Section title="This group and you">
      <div className={styles.ways}>
        {isOwner && <Button onPress={() => begin('renaming')}>Rename or describe</Button>}
        <Button onPress={() => begin('leaving')}>Leave the group</Button>
        {isOwner && <Button onPress={() => begin('ending')}>End the group</Button>}
      </div>
      {doing === 'renaming' && (
        <Dialog title="Rename or describe the group" isOpen onOpenChange={() => setDoing('nothing')}>
          <GroupForm group={group} onDone={() => setDoing('nothing')} />
        </Dialog>
      )}
      {(doing === 'leaving' || doing === 'ending') && (
        <Dialog
          title={doing === 'leaving' ? `Leave “${group.name}”?` : `End “${group.name}”?`}
          isOpen
          onOpenChange={() => setDoing('nothing')}
        >
          <div className={styles.form}>
            <p>
              {doing === 'leaving'
                ? 'You no longer see its notes. What you wrote in it stays with the group.'
                : 'Its notes become private to those who wrote them, its drafts to those who began them. There is no way to bring the group back.'}
            </p>
            {fault && <Notice tone="fault">{fault}</Notice>}
            <div className={styles.ways}>
              <Button look="primary" isPending={leaving.fetching || ending.fetching} onPress={() => void finish()}>
                {doing === 'leaving' ? 'Leave' : 'End the group'}
              </Button>
              <Button onPress={() => setDoing('nothing')}>Stay</Button>
            </div>
          </div>
        </Dialog>
      )}
    </Section>
  );
}
