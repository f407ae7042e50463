/** What the events of a webhook can be narrowed to: processes, and topics, rights and parties by their ids. */
import { type CombinedError, useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { useAllParties } from '#web/parties/useAllParties.ts';
import type { Option } from '#web/ui/Select.tsx';

const WebhookChoicesQuery = graphql(`
  query WebhookChoices {
    processes(first: 100) {
      nodes {
        id
        slug
        title
      }
    }
    topics {
      id
      label
    }
    rights {
      id
      code
      label
    }
  }
`);

export type Choices = { processes: Option[]; subjects: Option[] };

/** The state of asking for them, as Asked wants it. */
export function useChoices(): [
  { data?: Choices | undefined; error?: CombinedError | undefined; fetching: boolean },
  () => void,
] {
  const [state, ask] = useQuery({ query: WebhookChoicesQuery });
  const [parties, askParties] = useAllParties();
  const data =
    state.data && parties.data
      ? {
          processes: state.data.processes.nodes.map(({ slug, title }) => ({ value: slug, label: title })),
          subjects: [
            ...state.data.topics.map(({ id, label }) => ({ value: id, label: `Topic: ${label}` })),
            ...parties.data.map(({ id, code, name }) => ({ value: id, label: `Party: ${name} (${code})` })),
            ...state.data.rights.map(({ id, code, label }) => ({ value: id, label: `Right: ${code} ${label}` })),
          ],
        }
      : undefined;
  return [
    { data, error: state.error ?? parties.error, fetching: state.fetching || parties.fetching },
    () => {
      ask({ requestPolicy: 'network-only' });
      askParties();
    },
  ];
}
