/** Drafts on the same proposal that one could go on with. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { DateTime } from '#web/ui/DateTime.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { assessAddress } from './addresses.ts';
import type { FormInHand } from './formInHand.ts';

const OwnDraftsQuery = graphql(`
  query OwnDrafts {
    viewer {
      account {
        id
      }
      assessmentDrafts {
        id
        updatedAt
        proposal {
          id
        }
        group {
          id
          name
        }
        content {
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

/** Nothing is drawn when there are none. */
export function OwnDrafts({ proposal }: { proposal: Pick<FormInHand['proposal'], 'id' | 'slug'> }) {
  const [{ data }] = useQuery({ query: OwnDraftsQuery, requestPolicy: 'network-only' });
  const drafts = (data?.viewer?.assessmentDrafts ?? []).filter((draft) => draft.proposal?.id === proposal.id);
  if (drafts.length === 0) return null;
  return (
    <Notice>
      <p>You have begun to assess this proposal. Go on with a draft, or begin another below.</p>
      <ul>
        {drafts.map(({ id, updatedAt, group, content }) => (
          <li key={id}>
            <Link to={assessAddress(proposal.slug, { draft: id })}>
              {content.right ? `${content.right.code} ${content.right.label}` : 'No right chosen yet'}
            </Link>
            {group && <span dir="auto">, of the group {group.name}</span>}, saved <DateTime at={updatedAt} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
