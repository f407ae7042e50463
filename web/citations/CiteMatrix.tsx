/** References to a matrix. */
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { MatrixAxis, ProposalQuery } from '#web/__generated__/graphql.ts';
import { CiteButton, type ShowCitations } from './CiteButton.tsx';

const CiteMatrixQuery = graphql(`
  query CiteMatrix($query: ProposalQuery, $rows: MatrixAxis!, $columns: MatrixAxis!) {
    matrix(query: $query, rows: $rows, columns: $columns) {
      text: citation(format: TEXT)
      bibtex: citation(format: BIBTEX)
      ris: citation(format: RIS)
      csl: citation(format: CSL_JSON)
    }
  }
`);

export type CiteMatrixProps = { query: ProposalQuery; rows: MatrixAxis; columns: MatrixAxis };

export function CiteMatrix(asked: CiteMatrixProps) {
  return <CiteButton what="this matrix">{(show) => <References {...asked} show={show} />}</CiteButton>;
}

function References({ query, rows, columns, show }: CiteMatrixProps & { show: ShowCitations }) {
  const [state, ask] = useQuery({ query: CiteMatrixQuery, variables: { query, rows, columns } });
  return show({ state: { ...state, data: state.data?.matrix }, ask });
}
