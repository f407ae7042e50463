/** All consultations. */
import { Page } from '#web/ui/Page.tsx';

export function ConsultationsPage() {
  return <Page title="Consultations">{null}</Page>;
}
