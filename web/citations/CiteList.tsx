/** References to a list of records: all that meet the question, in its order. */
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalQuery, ProposalSort } from '#web/__generated__/graphql.ts';
import { CiteButton, type ShowCitations } from './CiteButton.tsx';

const CiteListQuery = graphql(`
  query CiteList($query: ProposalQuery, $sort: ProposalSort) {
    proposals(query: $query, sort: $sort, first: 1) {
      text: citation(format: TEXT)
      bibtex: citation(format: BIBTEX)
      ris: citation(format: RIS)
      csl: citation(format: CSL_JSON)
    }
  }
`);

export type CiteListProps = { query: ProposalQuery; sort?: ProposalSort | undefined };

export function CiteList(asked: CiteListProps) {
  return <CiteButton what="these records">{(show) => <References {...asked} show={show} />}</CiteButton>;
}

function References({ query, sort, show }: CiteListProps & { show: ShowCitations }) {
  const [state, ask] = useQuery({ query: CiteListQuery, variables: { query, sort } });
  return show({ state: { ...state, data: state.data?.proposals }, ask });
}
