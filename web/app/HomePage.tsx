/** The first page. */
import { Page } from '#web/ui/Page.tsx';

export function HomePage() {
  return <Page title="Travaux">{null}</Page>;
}
