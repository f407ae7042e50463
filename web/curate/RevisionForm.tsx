/** Adds a version to the texts of a proposal. */
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { languageName } from '#web/texts/languages.ts';
import { exactInstant } from '#web/ui/dates.ts';
import { ChoiceEntry } from './ChoiceEntry.tsx';
import { CurationForm, useFields } from './CurationForm.tsx';
import { InstantEntry } from './InstantEntry.tsx';
import { ProposalEntry } from './ProposalEntry.tsx';
import { readRevision } from './readRevision.ts';
import { TextEntry } from './TextEntry.tsx';
import { useCuration } from './useCuration.ts';
import type { Options } from './useOptions.ts';
import { valueAt } from './values.ts';

const ReviseProposal = graphql(`
  mutation ReviseProposal($input: RevisionInput!, $idempotencyKey: String) {
    reviseProposal(input: $input, idempotencyKey: $idempotencyKey) {
      id
      slug
      title
      texts {
        id
        language
        versionedAt
        timeZone
        basedOn
        body
      }
    }
  }
`);

const RevisableQuery = graphql(`
  query Revisable($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Proposal {
        texts {
          id
          language
          versionedAt
          timeZone
        }
        process {
          id
          documents {
            id
            symbol
            title
          }
        }
      }
    }
  }
`);

export function RevisionForm({ options }: { options: Options }) {
  const [, revise] = useMutation(ReviseProposal);
  const curation = useCuration({
    name: 'revision',
    initial: { timeZone: 'UTC' },
    read: readRevision,
    send: async (input, idempotencyKey) => {
      const { data, error } = await revise({ input, idempotencyKey });
      return { made: data?.reviseProposal, error };
    },
  });
  return (
    <CurationForm
      curation={curation}
      action="Add the version"
      done={(made) => (
        <p>
          <Link to={`/proposals/${made.slug}`}>{made.title}</Link> now holds {made.texts.length}{' '}
          {made.texts.length === 1 ? 'version' : 'versions'} of its text. Notes on the one before were carried along.
        </p>
      )}
    >
      <ProposalEntry label="Which proposal is revised?" />
      <TextEntry path="language" label="In which language?" help="For example en, fr or ar." maxLength={35} />
      <TextEntry
        path="body"
        label="The whole text of the new version"
        help="As it stands in the paper. What changed is worked out here."
        rows={12}
        maxLength={50_000}
      />
      <Descent />
      <ChoiceEntry
        path="timeZone"
        label="In which time zone is its date stated?"
        options={options.zones}
        among="long"
      />
      <MadeAt />
    </CurationForm>
  );
}

/** Which version and which paper it comes from; to choose from once the proposal is known. */
function Descent() {
  const { values } = useFields();
  const id = valueAt(values, 'proposal');
  const [{ data }] = useQuery({ query: RevisableQuery, variables: { id }, pause: id === '' });
  const node = data?.node;
  if (id === '' || node?.__typename !== 'Proposal') return null;
  return (
    <>
      {node.texts.length > 0 && (
        <ChoiceEntry
          path="basedOn"
          label="From which version was it made?"
          options={node.texts.map(({ id: value, language, versionedAt, timeZone }) => ({
            value,
            label: `${languageName(language)}, ${exactInstant(versionedAt, timeZone)}`,
          }))}
          among="few"
          none="The newest in its language"
        />
      )}
      {node.process.documents.length > 0 && (
        <ChoiceEntry
          path="document"
          label="In which paper does it stand? (optional)"
          options={node.process.documents.map(({ id: value, symbol, title }) => ({
            value,
            label: `${symbol} · ${title}`,
          }))}
          among="long"
        />
      )}
    </>
  );
}

function MadeAt() {
  const { values } = useFields();
  return (
    <InstantEntry
      path="versionedAt"
      title="When was it made?"
      help="Now, when left empty."
      timeZone={valueAt(values, 'timeZone')}
    />
  );
}
