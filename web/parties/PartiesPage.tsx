/** All parties. */
import { Page } from '#web/ui/Page.tsx';

export function PartiesPage() {
  return <Page title="Parties">{null}</Page>;
}
