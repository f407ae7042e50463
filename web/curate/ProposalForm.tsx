/** Enters a proposal. */
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { actionWords, confidenceWords, kindWords } from '#web/proposals/words.ts';
import type { Option } from '#web/ui/Select.tsx';
import { ChoiceEntry } from './ChoiceEntry.tsx';
import styles from './CurationForm.module.css';
import { CurationForm, useFields } from './CurationForm.tsx';
import { PicksEntry } from './PicksEntry.tsx';
import { readProposal } from './readProposal.ts';
import { SourcesEntry } from './SourcesEntry.tsx';
import { SponsorsEntry } from './SponsorsEntry.tsx';
import { TextEntry } from './TextEntry.tsx';
import { useCuration } from './useCuration.ts';
import type { Options } from './useOptions.ts';
import { valueAt } from './values.ts';

const TableProposal = graphql(`
  mutation TableProposal($input: ProposalInput!, $idempotencyKey: String) {
    tableProposal(input: $input, idempotencyKey: $idempotencyKey) {
      id
      slug
      title
    }
  }
`);

const ProvisionOptionsQuery = graphql(`
  query ProvisionOptions($process: String!) {
    process(slug: $process) {
      id
      instruments {
        id
        title
        provisions {
          id
          code
          number
          title
        }
      }
    }
  }
`);

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));
export const actions = Object.entries(actionWords).map(([value, { sign, words }]) => ({
  value,
  label: `${sign} ${value}: ${words}`,
}));
export const confidences = Object.entries(confidenceWords).map(([value, label]) => ({ value, label }));

export function ProposalForm({ options }: { options: Options }) {
  const [, table] = useMutation(TableProposal);
  const curation = useCuration({
    name: 'proposal',
    initial: { kind: 'PROPOSAL', confidence: 'MEDIUM' },
    read: readProposal,
    send: async (input, idempotencyKey) => {
      const { data, error } = await table({ input, idempotencyKey });
      return { made: data?.tableProposal, error };
    },
  });
  return (
    <CurationForm
      curation={curation}
      action="Enter the proposal"
      done={(made) => <Link to={`/proposals/${made.slug}`}>{made.title}</Link>}
    >
      <ChoiceEntry path="process" label="In which process was it made?" options={options.processes} among="long" />
      <ChoiceEntry path="kind" label="What is it?" options={kinds} among="short" />
      <TextEntry path="title" label="What is its title?" help="In our own words." maxLength={300} />
      <TextEntry
        path="summary"
        label="What does it say?"
        help="In our own words, without judging it."
        rows={5}
        maxLength={10_000}
      />
      <SponsorsEntry parties={options.parties} />
      <PicksEntry path="topics" label="What is it about?" options={options.topics} help="One topic or several." />
      <AddressedText />
      <TextEntry
        path="symbol"
        label="What is its official symbol? (optional)"
        help="For example RUS/27/1."
        maxLength={100}
      />
      <TextEntry
        path="tabled"
        label="When was it tabled? (optional)"
        help="As precisely as known: 2012, 2012-06 or 2012-06-20."
        maxLength={10}
      />
      <SourcesEntry help="At least one. Everything in the record can be traced." />
      <ChoiceEntry path="confidence" label="How sure is this?" options={confidences} among="few" />
      <TextEntry path="confidenceNote" label="Why so sure, or not? (optional)" maxLength={1000} />
      <details className={styles.more}>
        <summary>The sponsors’ reasons, and the text itself (optional)</summary>
        <TextEntry path="justification" label="The sponsors’ reasons" rows={4} maxLength={10_000} />
        <TextEntry path="text.language" label="Language of the text" help="For example en, fr or ar." maxLength={35} />
        <TextEntry path="text.body" label="The text" rows={8} maxLength={10_000} />
      </details>
    </CurationForm>
  );
}

/** The provisions of what is worked on in a process, to choose from. */
export function useProvisions(process: string): Option[] {
  const [{ data }] = useQuery({ query: ProvisionOptionsQuery, variables: { process }, pause: process === '' });
  return (data?.process?.instruments ?? []).flatMap((instrument) =>
    instrument.provisions.map(({ code, number, title }) => ({
      value: code,
      label: [number, title, instrument.title].filter(Boolean).join(' · '),
    })),
  );
}

/** What it does to which text. Only a proposal has an action; only a process with an instrument has provisions to choose from. */
function AddressedText() {
  const { values } = useFields();
  const process = valueAt(values, 'process');
  const provisions = useProvisions(process);
  return (
    <>
      {valueAt(values, 'kind') === 'PROPOSAL' && (
        <ChoiceEntry
          path="action"
          label="What does it do to the text? (optional)"
          options={actions}
          among="few"
          none="Not known"
        />
      )}
      {provisions.length > 0 && process !== '' && (
        <PicksEntry path="provisions" label="Which provisions does it address? (optional)" options={provisions} />
      )}
      <TextEntry
        path="provisionNote"
        label="Which place does it address, in words? (optional)"
        help="For example new article after 3.3."
        maxLength={300}
      />
    </>
  );
}
