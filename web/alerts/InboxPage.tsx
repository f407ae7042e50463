/** What happened to what is followed. */
import { Page } from '#web/ui/Page.tsx';

export function InboxPage() {
  return <Page title="Inbox">{null}</Page>;
}
