/** Founding a group, or renaming one. */
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { Field } from '#web/ui/Field.tsx';
import styles from './GroupsPage.module.css';

const CreateGroup = graphql(`
  mutation CreateGroup($name: String!, $description: String, $idempotencyKey: String) {
    createGroup(name: $name, description: $description, idempotencyKey: $idempotencyKey) {
      id
      name
    }
  }
`);

const EditGroup = graphql(`
  mutation EditGroup($id: ID!, $name: String!, $description: String, $idempotencyKey: String) {
    editGroup(id: $id, name: $name, description: $description, idempotencyKey: $idempotencyKey) {
      id
      name
      description
    }
  }
`);

type Faults = { name?: string | undefined; description?: string | undefined; whole?: string | undefined };

/** Founds a group where none is given, and goes there. */
export function GroupForm(props: {
  group?: { id: string; name: string; description?: string | null };
  onDone?: () => void;
}) {
  const { group, onDone } = props;
  const navigate = useNavigate();
  const [founding, found] = useMutation(CreateGroup);
  const [changing, change] = useMutation(EditGroup);
  const [name, setName] = useState(group?.name ?? '');
  const [description, setDescription] = useState(group?.description ?? '');
  const [faults, setFaults] = useState<Faults>({});

  async function finish(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '') return setFaults({ name: 'Give the group a name.' });
    setFaults({});
    const said = { name: name.trim(), description: description.trim() || null, idempotencyKey: idempotencyKey() };
    const founded = group ? null : await found(said);
    const error = founded ? founded.error : (await change({ ...said, id: group?.id ?? '' })).error;
    if (error) {
      const { field, sentence } = faultOf(error);
      return setFaults(field === 'name' || field === 'description' ? { [field]: sentence } : { whole: sentence });
    }
    if (founded?.data) navigate(`/groups/${founded.data.createGroup.id}`);
    onDone?.();
  }

  return (
    <form className={styles.form} onSubmit={(event) => void finish(event)} noValidate>
      <Field label="Name" value={name} onChange={setName} maxLength={100} fault={faults.name} autoComplete="off" />
      <Field
        label="What it is for"
        help="Only members see it; may be left empty."
        rows={3}
        value={description}
        onChange={setDescription}
        maxLength={1000}
        fault={faults.description}
      />
      {faults.whole && (
        <p role="alert" className={styles.fault}>
          {faults.whole}
        </p>
      )}
      <Button type="submit" look="primary" isPending={founding.fetching || changing.fetching}>
        {group ? 'Save' : 'Found the group'}
      </Button>
    </form>
  );
}
