/** How a consultation ended: called off, or its results came out. A window that closes early is a moved deadline. */
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { statusWords } from '#web/consultations/words.ts';
import { ChoiceEntry } from './ChoiceEntry.tsx';
import { ConsultationEntry } from './ConsultationEntry.tsx';
import { CurationForm, FieldGroup, useFields } from './CurationForm.tsx';
import { closingWords, readClosing } from './readChanges.ts';
import { TextEntry } from './TextEntry.tsx';
import { useCuration } from './useCuration.ts';
import { valueAt } from './values.ts';

const CancelConsultation = graphql(`
  mutation CancelConsultation($id: ID!, $reason: String!, $source: SourceInput, $idempotencyKey: String) {
    cancelConsultation(id: $id, reason: $reason, source: $source, idempotencyKey: $idempotencyKey) {
      id
      slug
      title
      status
      ...DeadlinePanel_consultation
    }
  }
`);

const PublishResults = graphql(`
  mutation PublishResults($id: ID!, $source: SourceInput!, $idempotencyKey: String) {
    publishResults(id: $id, source: $source, idempotencyKey: $idempotencyKey) {
      id
      slug
      title
      status
    }
  }
`);

const closings = Object.entries(closingWords).map(([value, label]) => ({ value, label }));

export function ClosingForm() {
  const [, cancel] = useMutation(CancelConsultation);
  const [, publish] = useMutation(PublishResults);
  const curation = useCuration({
    name: 'closing',
    initial: {},
    read: readClosing,
    send: async (input, idempotencyKey) => {
      if (input.kind === 'cancel') {
        const { data, error } = await cancel({ ...input.variables, idempotencyKey });
        return { made: data?.cancelConsultation, error };
      }
      const { data, error } = await publish({ ...input.variables, idempotencyKey });
      return { made: data?.publishResults, error };
    },
  });
  return (
    <CurationForm
      curation={curation}
      action="Enter how it ended"
      done={({ slug, title, status }) => (
        <p>
          <Link to={`/consultations/${slug}`}>{title}</Link>: {statusWords[status].toLowerCase()}.
        </p>
      )}
    >
      <ConsultationEntry />
      <ChoiceEntry
        path="closing"
        label="What happened?"
        help="If it closed earlier than announced, move its deadline instead."
        options={closings}
        among="few"
      />
      <Why />
      <FieldGroup title="Where is this announced?" place="source" help="Needed for results.">
        <TextEntry path="source.title" label="Title" />
        <TextEntry path="source.url" label="Address" type="url" />
      </FieldGroup>
    </CurationForm>
  );
}

function Why() {
  const { values } = useFields();
  if (valueAt(values, 'closing') !== 'cancel') return null;
  return (
    <TextEntry
      path="reason"
      label="Why was it called off?"
      help="Everyone who follows it is told."
      rows={2}
      maxLength={1000}
    />
  );
}
