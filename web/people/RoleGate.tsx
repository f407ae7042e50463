/** Shows a part only to those whose role allows it, and tells everyone else why not. The API decides; this only spares a vain attempt. */
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { Role } from '#web/__generated__/graphql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { useSession } from '#web/app/session.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { SignInInvitation } from './SignInInvitation.tsx';

const RoleQuery = graphql(`
  query Role {
    viewer {
      account {
        id
        handle
      }
      role
    }
  }
`);

export type RoleGateProps = {
  needs: Role;
  /** What the role is for, as the title of what others see. */
  title: string;
  /** What those who may do here. */
  why: string;
  children: ReactNode;
};

export function RoleGate({ needs, title, why, children }: RoleGateProps) {
  const { status } = useSession();
  const [state, ask] = useQuery({ query: RoleQuery, pause: status !== 'signedIn' });
  if (status === 'unknown') return <Skeleton height="24rem" />;
  if (status !== 'signedIn') return <SignInInvitation title={title} why={why} />;
  return (
    <Asked state={state} ask={ask} what="this page" skeleton={<Skeleton height="24rem" />}>
      {({ viewer }) =>
        viewer?.role === needs ? (
          children
        ) : (
          <EmptyState
            title={title}
            why={`${why} Your account${viewer ? `, ${viewer.account.handle},` : ''} does not have that role.`}
          >
            <LinkButton to="/">Go home</LinkButton>
          </EmptyState>
        )
      }
    </Asked>
  );
}
