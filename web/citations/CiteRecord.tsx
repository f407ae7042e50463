/** References to one record. */
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { CiteButton, type ShowCitations } from './CiteButton.tsx';

const CiteRecordQuery = graphql(`
  query CiteRecord($slug: String!) {
    proposal(slug: $slug) {
      id
      text: citation(format: TEXT)
      bibtex: citation(format: BIBTEX)
      ris: citation(format: RIS)
      csl: citation(format: CSL_JSON)
    }
  }
`);

export function CiteRecord({ slug }: { slug: string }) {
  return <CiteButton what="this record">{(show) => <References slug={slug} show={show} />}</CiteButton>;
}

function References({ slug, show }: { slug: string; show: ShowCitations }) {
  const [state, ask] = useQuery({ query: CiteRecordQuery, variables: { slug } });
  return show({ state: { ...state, data: state.data?.proposal ?? undefined }, ask });
}
