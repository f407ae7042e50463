/** Announces a consultation. */
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { standingWords } from '#web/consultations/words.ts';
import { confidenceWords } from '#web/proposals/words.ts';
import { ChoiceEntry } from './ChoiceEntry.tsx';
import { CurationForm, useFields } from './CurationForm.tsx';
import { InstantEntry } from './InstantEntry.tsx';
import { PicksEntry } from './PicksEntry.tsx';
import { deadlineWords, readConsultation } from './readConsultation.ts';
import { SourcesEntry } from './SourcesEntry.tsx';
import { TextEntry } from './TextEntry.tsx';
import { useCuration } from './useCuration.ts';
import type { Options } from './useOptions.ts';
import { valueAt } from './values.ts';

const AnnounceConsultation = graphql(`
  mutation AnnounceConsultation($input: ConsultationInput!, $idempotencyKey: String) {
    announceConsultation(input: $input, idempotencyKey: $idempotencyKey) {
      id
      slug
      title
    }
  }
`);

const standings = Object.entries(standingWords).map(([value, { word, meaning }]) => ({
  value,
  label: `${word}: ${meaning}`,
}));
const confidences = Object.entries(confidenceWords).map(([value, label]) => ({ value, label }));
const deadlines = Object.entries(deadlineWords).map(([value, label]) => ({ value, label }));

export function ConsultationForm({ options }: { options: Options }) {
  const [, announce] = useMutation(AnnounceConsultation);
  const curation = useCuration({
    name: 'consultation',
    initial: { standing: 'UNCLEAR', confidence: 'MEDIUM' },
    read: readConsultation,
    send: async (input, idempotencyKey) => {
      const { data, error } = await announce({ input, idempotencyKey });
      return { made: data?.announceConsultation, error };
    },
  });
  return (
    <CurationForm
      curation={curation}
      action="Announce the consultation"
      done={(made) => <Link to={`/consultations/${made.slug}`}>{made.title}</Link>}
    >
      <TextEntry path="title" label="What is its title?" maxLength={300} />
      <TextEntry path="summary" label="What does it ask?" help="In our own words." rows={4} maxLength={10_000} />
      <ChoiceEntry
        path="process"
        label="To which process does it belong? (optional)"
        options={options.processes}
        among="long"
      />
      <ChoiceEntry path="host" label="Who asks? (optional)" options={options.parties} among="long" />
      <TextEntry path="officialUrl" label="What is the host’s own page? (optional)" type="url" />
      <ChoiceEntry
        path="timeZone"
        label="In which time zone does the host state it?"
        help="Type the name of a city, for example Zurich or New York."
        options={options.zones}
        among="long"
      />
      <Window />
      <TextEntry path="whoMayTakePart" label="Who may take part?" rows={2} maxLength={1000} />
      <TextEntry path="howToTakePart" label="How does one take part?" rows={2} maxLength={1000} />
      <ChoiceEntry path="standing" label="What does a reply count for?" options={standings} among="few" />
      <TextEntry path="questions" label="Which questions are asked? (optional)" help="One a line." rows={4} />
      <PicksEntry path="topics" label="Which topics does it bear on? (optional)" options={options.topics} />
      <SourcesEntry help="At least one. Everything in the record can be traced." />
      <ChoiceEntry path="confidence" label="How sure is this?" options={confidences} among="few" />
    </CurationForm>
  );
}

function Window() {
  const { values } = useFields();
  const timeZone = valueAt(values, 'timeZone');
  return (
    <>
      <InstantEntry
        path="opensAt"
        title="When does it open? (optional)"
        help="By the host’s clock. It is open at once when this is left out."
        timeZone={timeZone}
      />
      <ChoiceEntry path="hasDeadline" label="Does it have a deadline?" options={deadlines} among="few" />
      {valueAt(values, 'hasDeadline') === 'yes' && (
        <InstantEntry
          path="closesAt"
          title="When does it close?"
          help="By the host’s clock; 23:59 for the end of a day."
          timeZone={timeZone}
        />
      )}
    </>
  );
}
