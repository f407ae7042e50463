/** The list of proposals. */
import { Page } from '#web/ui/Page.tsx';

export function ProposalsPage() {
  return <Page title="Proposals">{null}</Page>;
}
