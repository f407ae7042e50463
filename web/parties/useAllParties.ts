/** Every party, read page by page: for a form, in which other things may be done meanwhile. A page that consists of them uses AllParties. */
import { useCallback, useEffect, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { AllPartiesQuery as Answer } from '#web/__generated__/graphql.ts';

export const AllPartiesQuery = graphql(`
  query AllParties($after: String) {
    parties(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        code
        iso3
        name
        kind
        proposalCount
      }
    }
  }
`);

export type ListedParty = Answer['parties']['nodes'][number];
type State = { data?: ListedParty[]; error?: CombinedError; fetching: boolean };

/** The state of asking, and a way to ask again; both as Asked wants them. */
export function useAllParties(): [State, () => void] {
  const client = useClient();
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<State>({ fetching: true });

  useEffect(() => {
    let wanted = true;
    const requestPolicy = turn > 0 ? 'network-only' : 'cache-first';
    async function read() {
      const found: ListedParty[] = [];
      for (let after: string | null = null; ; ) {
        const answer: { data?: Answer | undefined; error?: CombinedError | undefined } = await client
          .query(AllPartiesQuery, { after }, { requestPolicy })
          .toPromise();
        if (!wanted) return;
        if (!answer.data) return setState({ fetching: false, error: answer.error });
        found.push(...answer.data.parties.nodes);
        after = answer.data.parties.pageInfo.endCursor ?? null;
        if (!answer.data.parties.pageInfo.hasNextPage) return setState({ fetching: false, data: found });
      }
    }
    void read();
    return () => {
      wanted = false;
    };
  }, [client, turn]);

  const again = useCallback(() => {
    setState({ fetching: true });
    setTurn((before) => before + 1);
  }, []);
  return [state, again];
}
