/** Moves the deadline of a consultation. */
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { momentInFull } from '#web/consultations/windowWords.ts';
import { ChoiceEntry } from './ChoiceEntry.tsx';
import { ConsultationEntry } from './ConsultationEntry.tsx';
import { CurationForm, FieldGroup, useFields } from './CurationForm.tsx';
import { InstantEntry } from './InstantEntry.tsx';
import { readDeadline } from './readConsultation.ts';
import { TextEntry } from './TextEntry.tsx';
import { useCuration } from './useCuration.ts';
import type { Options } from './useOptions.ts';
import { valueAt } from './values.ts';

const ChangeDeadline = graphql(`
  mutation ChangeDeadline(
    $id: ID!
    $closesAt: DateTime!
    $reason: String!
    $source: SourceInput
    $idempotencyKey: String
  ) {
    changeDeadline(id: $id, closesAt: $closesAt, reason: $reason, source: $source, idempotencyKey: $idempotencyKey) {
      id
      slug
      title
      timeZone
      closesAt
      ...DeadlinePanel_consultation
      ...DeadlineHistory_consultation
    }
  }
`);

export function DeadlineForm({ options }: { options: Options }) {
  const [, move] = useMutation(ChangeDeadline);
  const curation = useCuration({
    name: 'deadline',
    initial: {},
    read: readDeadline,
    send: async (input, idempotencyKey) => {
      const { data, error } = await move({ ...input, idempotencyKey });
      return { made: data?.changeDeadline, error };
    },
  });
  return (
    <CurationForm
      curation={curation}
      action="Move the deadline"
      done={(made) => (
        <p>
          <Link to={`/consultations/${made.slug}`}>{made.title}</Link>
          {made.closesAt && ` now closes ${momentInFull(made.closesAt, made.timeZone)}.`}
        </p>
      )}
    >
      <ConsultationEntry />
      <NewDeadline options={options} />
      <TextEntry
        path="reason"
        label="Why does it move?"
        help="Everyone who follows it is told."
        rows={2}
        maxLength={1000}
      />
      <FieldGroup title="Where is this announced? (optional)" place="source">
        <TextEntry path="source.title" label="Title" />
        <TextEntry path="source.url" label="Address" type="url" />
      </FieldGroup>
    </CurationForm>
  );
}

function NewDeadline({ options }: { options: Options }) {
  const { values } = useFields();
  return (
    <>
      <ChoiceEntry
        path="timeZone"
        label="In which time zone is the new deadline stated?"
        options={options.zones}
        among="long"
      />
      <InstantEntry
        path="closesAt"
        title="When does it close now?"
        help="By the host’s clock; 23:59 for the end of a day."
        timeZone={valueAt(values, 'timeZone')}
      />
    </>
  );
}
