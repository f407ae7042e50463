/** References to one assessment. */
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { CiteButton, type ShowCitations } from './CiteButton.tsx';

const CiteImpactQuery = graphql(`
  query CiteImpact($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Impact {
        text: citation(format: TEXT)
        bibtex: citation(format: BIBTEX)
        ris: citation(format: RIS)
        csl: citation(format: CSL_JSON)
      }
    }
  }
`);

/** `name` says in a sentence what is cited: there may be several beside each other. */
export function CiteImpact({ id, name }: { id: string; name: string }) {
  return <CiteButton what={name}>{(show) => <References id={id} show={show} />}</CiteButton>;
}

function References({ id, show }: { id: string; show: ShowCitations }) {
  const [state, ask] = useQuery({ query: CiteImpactQuery, variables: { id } });
  const node = state.data?.node;
  return show({ state: { ...state, data: node?.__typename === 'Impact' ? node : undefined }, ask });
}
