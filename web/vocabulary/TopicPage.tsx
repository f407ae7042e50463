/** One topic. */
import { Page } from '#web/ui/Page.tsx';

export function TopicPage() {
  return <Page title="Topic">{null}</Page>;
}
