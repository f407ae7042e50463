/** What becomes of a proposal as a whole: merged into another, or deleted. */
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { ChoiceEntry } from './ChoiceEntry.tsx';
import styles from './CurationForm.module.css';
import { CurationForm, useFields } from './CurationForm.tsx';
import { ProposalEntry } from './ProposalEntry.tsx';
import { confirmation, type Ending, endingWords, readEnding } from './readChanges.ts';
import { TextEntry } from './TextEntry.tsx';
import { useCuration } from './useCuration.ts';
import { valueAt } from './values.ts';

const MergeProposal = graphql(`
  mutation MergeProposal($id: ID!, $into: ID!, $reason: String!, $idempotencyKey: String) {
    mergeProposal(id: $id, into: $into, reason: $reason, idempotencyKey: $idempotencyKey) {
      id
      slug
      title
    }
  }
`);

const DeleteProposal = graphql(`
  mutation DeleteProposal($id: ID!, $reason: String!, $idempotencyKey: String) {
    deleteProposal(id: $id, reason: $reason, idempotencyKey: $idempotencyKey)
  }
`);

/** The one that was merged; null when it was deleted. */
type Outcome = { merged: { slug: string; title: string } | null };

const endings = Object.entries(endingWords).map(([value, label]) => ({ value, label }));

export function EndingForm() {
  const [, merge] = useMutation(MergeProposal);
  const [, remove] = useMutation(DeleteProposal);
  const curation = useCuration<Ending, Outcome>({
    name: 'ending',
    initial: {},
    read: readEnding,
    send: async (input, idempotencyKey) => {
      if (input.kind === 'merge') {
        const { data, error } = await merge({ ...input.variables, idempotencyKey });
        return { made: data && { merged: data.mergeProposal }, error };
      }
      const { data, error } = await remove({ ...input.variables, idempotencyKey });
      return { made: data && { merged: null }, error };
    },
  });
  return (
    <CurationForm
      curation={curation}
      action="Enter what became of it"
      done={({ merged }) =>
        merged ? (
          <Link to={`/proposals/${merged.slug}`}>{merged.title}</Link>
        ) : (
          <p>The record was deleted, and everyone who followed it is told.</p>
        )
      }
    >
      <ProposalEntry label="Which proposal?" />
      <ChoiceEntry path="ending" label="What became of it?" options={endings} among="few" />
      <Details />
      <TextEntry
        path="reason"
        label="Why, or where is it said?"
        help="Everyone who follows it is told."
        rows={2}
        maxLength={1000}
      />
    </CurationForm>
  );
}

function Details() {
  const { values } = useFields();
  const ending = valueAt(values, 'ending');
  if (ending === 'merge') return <ProposalEntry path="into" label="Into which one was it merged?" />;
  if (ending !== 'delete') return null;
  return (
    <>
      <div className={styles.soft}>
        <p>
          Deleting cannot be undone. The record goes with its assessments, for everybody; public notes on it are left to
          their authors alone. Its name stays in the list of changes.
        </p>
        <p>
          Only what was entered by mistake is deleted. A proposal that was withdrawn, superseded or merged stays in the
          record: correct its stage instead.
        </p>
      </div>
      <TextEntry path="confirmation" label={`Type ${confirmation} to confirm`} maxLength={20} />
    </>
  );
}
