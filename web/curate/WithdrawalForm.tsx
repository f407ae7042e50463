/** Takes an assessment back. */
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { directionWords } from '#web/impacts/words.ts';
import { ChoiceEntry } from './ChoiceEntry.tsx';
import { CurationForm, useFields } from './CurationForm.tsx';
import { ProposalEntry } from './ProposalEntry.tsx';
import { readWithdrawal } from './readChanges.ts';
import { TextEntry } from './TextEntry.tsx';
import { useCuration } from './useCuration.ts';
import { valueAt } from './values.ts';

const WithdrawImpact = graphql(`
  mutation WithdrawImpact($id: ID!, $reason: String!, $idempotencyKey: String) {
    withdrawImpact(id: $id, reason: $reason, idempotencyKey: $idempotencyKey) {
      id
      withdrawnAt
      withdrawnReason
      proposal {
        id
        slug
        title
      }
    }
  }
`);

const WithdrawableQuery = graphql(`
  query Withdrawable($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Proposal {
        impacts {
          id
          direction
          assessor
          assessedOn
          right {
            id
            code
            label
          }
        }
      }
    }
  }
`);

export function WithdrawalForm() {
  const [, withdraw] = useMutation(WithdrawImpact);
  const curation = useCuration({
    name: 'withdrawal',
    initial: {},
    read: readWithdrawal,
    send: async (variables, idempotencyKey) => {
      const { data, error } = await withdraw({ ...variables, idempotencyKey });
      return { made: data?.withdrawImpact, error };
    },
  });
  return (
    <CurationForm
      curation={curation}
      action="Take the assessment back"
      done={(made) => <Link to={`/proposals/${made.proposal.slug}`}>{made.proposal.title}</Link>}
    >
      <ProposalEntry label="Of which proposal?" />
      <WhichAssessment />
      <TextEntry
        path="reason"
        label="Why is it taken back?"
        help="It stays on the proposal’s page, as withdrawn and with this reason, and is counted nowhere."
        rows={2}
        maxLength={1000}
      />
    </CurationForm>
  );
}

/** To choose from once the proposal is known. */
function WhichAssessment() {
  const { values } = useFields();
  const id = valueAt(values, 'proposal');
  const [{ data }] = useQuery({ query: WithdrawableQuery, variables: { id }, pause: id === '' });
  const node = data?.node;
  if (id === '' || node?.__typename !== 'Proposal') return null;
  if (node.impacts.length === 0) return <p role="status">No assessment of it stands.</p>;
  return (
    <ChoiceEntry
      path="id"
      label="Which assessment?"
      options={node.impacts.map(({ id: value, direction, assessor, assessedOn, right }) => ({
        value,
        label: `${directionWords[direction].words} ${right.code} ${right.label}, by ${assessor}, ${assessedOn}`,
      }))}
      among="few"
    />
  );
}
