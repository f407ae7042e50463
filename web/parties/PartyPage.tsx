/** One party. */
import { Page } from '#web/ui/Page.tsx';

export function PartyPage() {
  return <Page title="Party">{null}</Page>;
}
