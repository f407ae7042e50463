/** Assessing a proposal: the guided form, from its words to the published assessment. */
import { Page } from '#web/ui/Page.tsx';

export function AssessPage() {
  return <Page title="Assess a proposal">{null}</Page>;
}
