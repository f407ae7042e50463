/** One consultation. */
import { Page } from '#web/ui/Page.tsx';

export function ConsultationPage() {
  return <Page title="Consultation">{null}</Page>;
}
