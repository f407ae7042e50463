/** One proposal. */
import { Page } from '#web/ui/Page.tsx';

export function ProposalPage() {
  return <Page title="Proposal">{null}</Page>;
}
