/** Forms for curators. */
import { Page } from '#web/ui/Page.tsx';

export function CuratePage() {
  return <Page title="Curate">{null}</Page>;
}
