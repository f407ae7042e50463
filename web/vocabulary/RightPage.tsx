/** One right. */
import { Page } from '#web/ui/Page.tsx';

export function RightPage() {
  return <Page title="Right">{null}</Page>;
}
