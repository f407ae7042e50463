/** All topics. */
import { Page } from '#web/ui/Page.tsx';

export function TopicsPage() {
  return <Page title="Topics">{null}</Page>;
}
