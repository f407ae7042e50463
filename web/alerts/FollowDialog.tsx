/** How one is told of what one follows, or would follow: asked for apart from the page, as few open it. */
import { useQuery } from 'urql';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { FollowForm } from './FollowForm.tsx';
import type { Followed } from './kinds.ts';
import type { Target } from './useFollowing.ts';

const FollowDialogQuery = graphql(`
  query FollowDialog($subject: ID, $query: ProposalQuery, $isKnown: Boolean!) {
    viewer {
      account {
        id
      }
      follow(subject: $subject, query: $query) @skip(if: $isKnown) {
        id
        ...FollowDialog_follow
      }
      ...ChannelChoice_viewer
    }
  }
`);

export const FollowDialog_follow = graphql(`
  fragment FollowDialog_follow on Follow {
    id
    name
    kinds
    rate
    channels
  }
`);

export type FollowDialogProps = {
  target: Target;
  followed: Followed;
  /** What it is called; of a search, what it would be called. */
  name: string;
  /** The follow, where the page knows it already; it is looked up when absent. */
  follow?: FragmentType<typeof FollowDialog_follow>;
  onClose: () => void;
};

export function FollowDialog({ target, followed, name, follow, onClose }: FollowDialogProps) {
  const variables = { ...target, isKnown: follow !== undefined };
  const [state, ask] = useQuery({ query: FollowDialogQuery, variables, requestPolicy: 'cache-and-network' });
  const isNewSearch = followed === 'Search' && !follow;
  const title = isNewSearch ? 'Follow this search' : `How you are told of ${name}`;
  return (
    <Dialog title={title} isOpen onOpenChange={onClose}>
      <Asked state={state} ask={ask} what="the settings" skeleton={<Skeleton height="24rem" />}>
        {({ viewer }) =>
          viewer && (
            <FollowForm
              target={target}
              followed={followed}
              name={name}
              follow={readFragment(FollowDialog_follow, follow ?? viewer.follow) ?? null}
              isLookedUp={follow === undefined}
              viewer={viewer}
              onClose={onClose}
            />
          )
        }
      </Asked>
    </Dialog>
  );
}
