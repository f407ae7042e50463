/** What curators choose from: processes, topics, rights and parties. */
import { type CombinedError, useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { useAllParties } from '#web/parties/useAllParties.ts';
import type { Option } from '#web/ui/Select.tsx';

const CurateOptionsQuery = graphql(`
  query CurateOptions {
    processes(first: 100) {
      nodes {
        id
        slug
        title
      }
    }
    topics {
      id
      slug
      label
    }
    rights {
      id
      code
      label
    }
  }
`);

export type Options = Record<'processes' | 'topics' | 'rights' | 'parties' | 'zones', Option[]>;

/** The state of asking for them, as Asked wants it. */
export function useOptions(): [
  { data?: Options | undefined; error?: CombinedError | undefined; fetching: boolean },
  () => void,
] {
  const [state, ask] = useQuery({ query: CurateOptionsQuery });
  const [parties, askParties] = useAllParties();
  const data =
    state.data && parties.data
      ? {
          processes: state.data.processes.nodes.map(({ slug, title }) => ({ value: slug, label: title })),
          topics: state.data.topics.map(({ slug, label }) => ({ value: slug, label })),
          rights: state.data.rights.map(({ code, label }) => ({ value: code, label: `${code} ${label}` })),
          parties: parties.data.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
          zones: zoneOptions(),
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

/** Every zone that the engine knows. UTC is one of them everywhere, though not every engine lists it. */
function zoneOptions(): Option[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }));
}
