/** All rights. */
import { Page } from '#web/ui/Page.tsx';

export function RightsPage() {
  return <Page title="Human rights">{null}</Page>;
}
