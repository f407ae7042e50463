/** Why no notification is shown, and what to do next. */
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { type InboxView, inboxAddress } from './inboxView.ts';

export function NothingTold({ view }: { view: InboxView }) {
  const { unread, follow, digest } = view;
  if (unread)
    return (
      <EmptyState title="Nothing unread" why="You have seen all that happened to what you follow.">
        <LinkButton to={inboxAddress({ ...view, unread: false, after: null })}>Show all</LinkButton>
      </EmptyState>
    );
  if (follow || digest)
    return (
      <EmptyState
        title={follow ? 'It has told nothing yet' : 'Nothing of this digest is in your inbox'}
        why={follow ? 'Nothing that you asked for has happened since you follow it.' : 'It may be of another account.'}
      >
        <LinkButton to={inboxAddress({})}>Show the whole inbox</LinkButton>
      </EmptyState>
    );
  return (
    <EmptyState
      title="Nothing has happened yet"
      why="As soon as something happens to what you follow, it is told here."
    />
  );
}
