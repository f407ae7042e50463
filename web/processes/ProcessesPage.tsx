/** All processes. */
import { Page } from '#web/ui/Page.tsx';

export function ProcessesPage() {
  return <Page title="Processes">{null}</Page>;
}
