/** The facets of a query, asked apart from its list so that the first records are seen at once; those shown stay until the next have come. */
import { useQuery } from 'urql';
import { readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { useEditorial } from '#web/impacts/editorial.ts';
import { useIsLive } from '#web/ui/useIsLive.ts';
import type { ListName } from './queryString.ts';

const ProposalFacetsQuery = graphql(`
  query ProposalFacets($query: ProposalQuery, $said: ProposalQuery, $apart: Boolean!) {
    proposals(query: $query, first: 1) {
      totalCount
      facets {
        ...FacetNames_facets
        ...ProposalFilters_facets
        ...TabledHistogram_facets
      }
    }
    said: proposals(query: $said, first: 1) @include(if: $apart) {
      facets {
        ...ProposalFilters_facets
      }
    }
  }
`);

const FacetNames_facets = graphql(`
  fragment FacetNames_facets on ProposalFacets {
    processes {
      value
      label
    }
    sponsors {
      value
      label
    }
    topics {
      value
      label
    }
    rights {
      value
      label
    }
    actionLines {
      value
      label
    }
  }
`);

const named = ['processes', 'sponsors', 'topics', 'rights', 'actionLines'] as const satisfies ListName[];
const isNamed = (list: ListName): list is (typeof named)[number] => named.some((one) => one === list);

/**
 * The state of asking, as Asked wants it, a way to ask again, and the names that the API gives to values. The server does not ask: the
 * records are sent sooner, and without scripts no filter could be set. Where our own inferences are left out, what is said of records is
 * counted apart, over those that others assessed.
 */
export function useFacets(query: ProposalQuery) {
  const { asked, said, shown } = useEditorial();
  const [state, ask] = useQuery({
    query: ProposalFacetsQuery,
    variables: { query: asked(query), said: said(query), apart: !shown },
    pause: !useIsLive(),
  });
  const facets = readFragment(FacetNames_facets, state.data?.proposals.facets);
  function nameOf(list: ListName, value: string): string | undefined {
    if (!facets || !isNamed(list)) return undefined;
    return facets[list].find((one) => one.value === value)?.label;
  }
  return { state, ask, nameOf };
}
