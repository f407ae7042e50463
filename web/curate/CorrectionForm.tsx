/** Corrects a proposal's record, its stage, and who is behind it. */
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { CorrectableQuery as Answer } from '#web/__generated__/graphql.ts';
import { scopeWords, stageWords } from '#web/proposals/words.ts';
import { ChoiceEntry } from './ChoiceEntry.tsx';
import { CurationForm, useFields } from './CurationForm.tsx';
import { PicksEntry } from './PicksEntry.tsx';
import { ProposalEntry } from './ProposalEntry.tsx';
import { actions, confidences, useProvisions } from './ProposalForm.tsx';
import { before, readCorrection } from './readChanges.ts';
import { SponsorsEntry } from './SponsorsEntry.tsx';
import { TextEntry } from './TextEntry.tsx';
import { useCuration } from './useCuration.ts';
import type { Options } from './useOptions.ts';
import { type Values, valueAt } from './values.ts';

const CorrectProposal = graphql(`
  mutation CorrectProposal($id: ID!, $input: ProposalCorrection!, $reason: String!, $idempotencyKey: String) {
    correctProposal(id: $id, input: $input, reason: $reason, idempotencyKey: $idempotencyKey) {
      id
      slug
      title
    }
  }
`);

const CorrectableQuery = graphql(`
  query Correctable($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Proposal {
        kind
        title
        summary
        symbol
        stage
        stageScope
        stageNote
        action
        tabled
        confidence
        justification
        process {
          id
          slug
        }
        topics {
          id
          slug
        }
        provisions {
          id
          code
        }
        sponsorships {
          role
          party {
            id
            code
          }
        }
      }
    }
  }
`);

const stages = Object.entries(stageWords).map(([value, label]) => ({ value, label }));
const scopes = Object.entries(scopeWords).map(([value, label]) => ({ value, label }));

export function CorrectionForm({ options }: { options: Options }) {
  const [, correct] = useMutation(CorrectProposal);
  const curation = useCuration({
    name: 'correction',
    initial: {},
    read: readCorrection,
    send: async (variables, idempotencyKey) => {
      const { data, error } = await correct({ ...variables, idempotencyKey });
      return { made: data?.correctProposal, error };
    },
  });
  return (
    <CurationForm
      curation={curation}
      action="Correct the record"
      done={(made) => <Link to={`/proposals/${made.slug}`}>{made.title}</Link>}
    >
      <ProposalEntry label="Which record is to be corrected?" />
      <AsItStands options={options} />
      <TextEntry
        path="reason"
        label="Why does the record change?"
        help="Or where it is said. Everyone who follows it is told."
        rows={2}
        maxLength={1000}
      />
    </CurationForm>
  );
}

/** Fields with what the record says now, once it is known. What is not changed is not sent. */
function AsItStands({ options }: { options: Options }) {
  const { values, change } = useFields();
  const id = valueAt(values, 'proposal');
  const [{ data }] = useQuery({
    query: CorrectableQuery,
    variables: { id },
    pause: id === '',
    requestPolicy: 'network-only',
  });
  const node = data?.node;
  const found = node?.__typename === 'Proposal' && node.id === id ? node : null;
  const isFilled = found !== null && valueAt(values, 'filled') === id;
  useEffect(() => {
    if (found && !isFilled) change({ ...filledFrom(found), proposal: id, filled: id });
  }, [found, isFilled, id, change]);
  const provisions = useProvisions(found?.process.slug ?? '');
  if (!found || !isFilled) return null;
  return (
    <>
      <TextEntry path="title" label="Title" maxLength={300} />
      <TextEntry path="summary" label="What does it say?" rows={5} maxLength={10_000} />
      <ChoiceEntry path="stage" label="How far did it come?" options={stages} among="short" />
      <ChoiceEntry path="stageScope" label="Of what is that known?" options={scopes} among="few" />
      <TextEntry path="stageNote" label="What is known of it? (optional)" rows={2} maxLength={1000} />
      <SponsorsEntry parties={options.parties} />
      <PicksEntry path="topics" label="What is it about?" options={options.topics} />
      {found.kind === 'PROPOSAL' && (
        <ChoiceEntry
          path="action"
          label="What does it do to the text? (optional)"
          options={actions}
          among="few"
          none="Not known"
        />
      )}
      {provisions.length > 0 && (
        <PicksEntry path="provisions" label="Which provisions does it address? (optional)" options={provisions} />
      )}
      <TextEntry path="symbol" label="Official symbol (optional)" maxLength={100} />
      <TextEntry
        path="tabled"
        label="When was it tabled? (optional)"
        help="As precisely as known: 2012, 2012-06 or 2012-06-20."
        maxLength={10}
      />
      <ChoiceEntry path="confidence" label="How sure is this?" options={confidences} among="few" />
      <TextEntry path="justification" label="The sponsors’ reasons (optional)" rows={4} maxLength={10_000} />
    </>
  );
}

type Correctable = Extract<NonNullable<Answer['node']>, { __typename: 'Proposal' }>;

/** Every field twice: to be changed, and as it stood. */
function filledFrom(proposal: Correctable): Values {
  const { title, summary, symbol, stage, stageScope, stageNote, action, tabled, confidence, justification } = proposal;
  const plain = { title, summary, symbol, stage, stageScope, stageNote, action, tabled, confidence, justification };
  // The parts that a sponsor has when none is chosen are left open: the record keeps them.
  const usual = (role: string) => (role === 'LEAD' || role === 'CO_SPONSOR' ? '' : role);
  const filled = Object.fromEntries([
    ...Object.entries(plain).map(([path, value]) => [path, value ?? '']),
    ...proposal.topics.map(({ slug }, at) => [`topics.${at}`, slug]),
    ...proposal.provisions.map(({ code }, at) => [`provisions.${at}`, code]),
    ...proposal.sponsorships.flatMap(({ role, party }, at) => [
      [`sponsors.${at}.party`, party.code],
      [`sponsors.${at}.role`, usual(role)],
    ]),
  ]) as Values;
  return { ...filled, ...Object.fromEntries(Object.entries(filled).map(([path, value]) => [before(path), value])) };
}
