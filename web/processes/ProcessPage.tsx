/** One process. */
import { Page } from '#web/ui/Page.tsx';

export function ProcessPage() {
  return <Page title="Process">{null}</Page>;
}
