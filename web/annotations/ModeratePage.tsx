/** Flagged notes for moderators. */
import { Page } from '#web/ui/Page.tsx';

export function ModeratePage() {
  return <Page title="Moderate">{null}</Page>;
}
