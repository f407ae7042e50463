/** The groups of whoever is signed in, with their members: for choosing one, and for naming somebody in it. */
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { MyGroupsQuery as Answer } from '#web/__generated__/graphql.ts';
import { useSession } from '#web/app/session.ts';

const MyGroupsQuery = graphql(`
  query MyGroups {
    viewer {
      account {
        id
        handle
      }
      groups {
        id
        name
        viewerRole
        members {
          role
          account {
            id
            handle
          }
        }
      }
    }
  }
`);

export type MyGroup = NonNullable<Answer['viewer']>['groups'][number];

/** Nothing is asked while `isNeeded` is false or nobody is signed in. `own` is the viewer's pseudonym. */
export function useMyGroups(isNeeded = true): { groups: readonly MyGroup[]; own: string | null; isAsking: boolean } {
  const { status } = useSession();
  const [{ data, fetching }] = useQuery({ query: MyGroupsQuery, pause: !isNeeded || status !== 'signedIn' });
  return { groups: data?.viewer?.groups ?? [], own: data?.viewer?.account.handle ?? null, isAsking: fetching };
}
