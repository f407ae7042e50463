/** A flagged note with what it is about, and the decision on it. */
import { useState } from 'react';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Radios } from '#web/ui/Radios.tsx';
import styles from './FlaggedNote.module.css';
import { NoteBody } from './NoteBody.tsx';

const FlaggedNote_annotation = graphql(`
  fragment FlaggedNote_annotation on Annotation {
    id
    body
    tags
    createdAt
    editedAt
    author {
      id
      handle
      organisation
    }
    selector {
      exact
    }
    target {
      __typename
      id
      ... on Proposal {
        slug
        title
      }
    }
  }
`);

const Moderate = graphql(`
  mutation Moderate($id: ID!, $moderation: Moderation!, $reason: String!, $idempotencyKey: String) {
    moderateAnnotation(id: $id, moderation: $moderation, reason: $reason, idempotencyKey: $idempotencyKey) {
      id
      moderation
    }
  }
`);

const decisions = [
  { value: 'APPROVED', label: 'Let it stand' },
  { value: 'HIDDEN', label: 'Hide it from everyone but its author' },
  { value: 'SPAM', label: 'Hide it as spam' },
] as const;

type Faults = { decision?: string | undefined; reason?: string | undefined; whole?: string | undefined };

/** Gone from the list once it is decided on. */
export function FlaggedNote(props: { annotation: FragmentType<typeof FlaggedNote_annotation> }) {
  const note = readFragment(FlaggedNote_annotation, props.annotation);
  const [chosen, choose] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const [{ fetching }, moderate] = useMutation(Moderate);

  async function decide() {
    const decision = decisions.find(({ value }) => value === chosen);
    const missing = {
      decision: decision ? undefined : 'Choose what is to become of it',
      reason: reason.trim() ? undefined : 'Say why',
    };
    setFaults(missing);
    if (!decision || !reason.trim()) return;
    const variables = { id: note.id, moderation: decision.value, reason: reason.trim() };
    const { error } = await moderate({ ...variables, idempotencyKey: idempotencyKey() });
    if (!error) return;
    const { field, sentence } = faultOf(error);
    setFaults(field === 'reason' ? { reason: sentence } : { whole: sentence });
  }

  return (
    <article className={styles.note} aria-label={`Note by ${note.author.handle}`}>
      <div className={styles.words}>
        <p className={styles.soft}>
          <strong>{note.author.handle}</strong>
          {note.author.organisation && ', for an organisation'} · <DateTime at={note.createdAt} />
          {note.editedAt && (
            <>
              , changed <DateTime at={note.editedAt} />
            </>
          )}
          {note.target.__typename === 'Proposal' && (
            <>
              {' '}
              · on <Link to={`/proposals/${note.target.slug}`}>{note.target.title}</Link>
            </>
          )}
        </p>
        {note.selector && (
          <blockquote className={styles.quote} dir="auto">
            {note.selector.exact}
          </blockquote>
        )}
        <NoteBody body={note.body} />
        {note.tags.length > 0 && <p className={styles.soft}>Tags: {note.tags.join(', ')}</p>}
      </div>
      <form
        noValidate
        className={styles.decision}
        onSubmit={(event) => {
          event.preventDefault();
          void decide();
        }}
      >
        <Radios
          label="What is to become of it?"
          options={decisions}
          value={chosen}
          onChange={choose}
          fault={faults.decision}
        />
        <Field
          label="Why?"
          help="Kept with the decision."
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={setReason}
          fault={faults.reason}
        />
        <div>
          <Button type="submit" look="primary" isPending={fetching}>
            Decide
          </Button>
        </div>
        {faults.whole && (
          <p role="alert" className={styles.fault}>
            {faults.whole}
          </p>
        )}
      </form>
    </article>
  );
}
