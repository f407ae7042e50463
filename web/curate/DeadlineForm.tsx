/** Moves the deadline of a consultation. */
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { DeadlineBadge } from '#web/consultations/DeadlineBadge.tsx';
import { endInWords, momentInFull, readerZone } from '#web/consultations/windowWords.ts';
import { ChoiceEntry } from './ChoiceEntry.tsx';
import { CurationForm, FieldGroup, useFields } from './CurationForm.tsx';
import { InstantEntry } from './InstantEntry.tsx';
import { readDeadline } from './readConsultation.ts';
import { TextEntry } from './TextEntry.tsx';
import { useCuration } from './useCuration.ts';
import type { Options } from './useOptions.ts';
import { type Values, valueAt } from './values.ts';

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

const MovableQuery = graphql(`
  query Movable {
    consultations(first: 100) {
      nodes {
        id
        slug
        title
        status
        opensAt
        opensPrecision
        closesAt
        closesPrecision
        rolling
        timeZone
        process {
          id
          title
        }
        ...DeadlineBadge_consultation
      }
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
      <WhichConsultation />
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

function WhichConsultation() {
  const { values } = useFields();
  const [{ data }] = useQuery({ query: MovableQuery });
  const all = data?.consultations.nodes ?? [];
  const id = valueAt(values, 'id');
  const chosen = all.find((one) => one.id === id);
  const closes = chosen && endInWords(chosen, 'closes', readerZone());
  return (
    <>
      <ChoiceEntry
        path="id"
        label="Which consultation?"
        options={all.map(({ id: value, title, process }) => ({
          value,
          label: process ? `${title} · ${process.title}` : title,
        }))}
        among="long"
        along={(value): Values => {
          // The host's zone is the likely one for the new deadline too; it can be changed below.
          const zone = all.find((one) => one.id === value)?.timeZone;
          return zone ? { timeZone: zone } : {};
        }}
      />
      {chosen && (
        <p role="status">
          <DeadlineBadge consultation={chosen} /> Its deadline now:{' '}
          {closes ? `${closes.host}. ${closes.remark ?? ''}` : 'none is established.'}
        </p>
      )}
    </>
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
