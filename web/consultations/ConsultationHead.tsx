/** What the page of a consultation says of itself to machines. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type {
  ConsultationHead_ConsultationFragment as Consultation,
  DatePrecision,
} from '#web/__generated__/graphql.ts';
import { PageHead, type Thing } from '#web/app/PageHead.tsx';
import { partyThing } from '#web/parties/partyThing.ts';

const ConsultationHead_consultation = graphql(`
  fragment ConsultationHead_consultation on Consultation {
    slug
    title
    summary
    officialUrl
    opensAt
    opensPrecision
    closesAt
    closesPrecision
    timeZone
    status
    host {
      id
      code
      iso3
      name
      kind
    }
    process {
      id
      slug
      title
    }
  }
`);

export function ConsultationHead(props: { consultation: FragmentType<typeof ConsultationHead_consultation> }) {
  const consultation = readFragment(ConsultationHead_consultation, props.consultation);
  const { slug, title, summary, process } = consultation;
  return (
    <PageHead
      title={title}
      description={summary}
      path={`/consultations/${slug}`}
      feeds={[{ title: 'Consultations', address: '/feeds/consultations' }]}
      trail={[
        ['Consultations', '/consultations'],
        ...(process ? [[process.title, `/processes/${process.slug}`] as const] : []),
      ]}
      data={[windowThing(consultation)]}
    />
  );
}

/** The window as an event, its ends no more precise than they are known. */
function windowThing(consultation: Consultation): Thing {
  const { slug, title, summary, officialUrl, host, status, timeZone } = consultation;
  return {
    '@type': 'Event',
    name: title,
    description: summary,
    url: `/consultations/${slug}`,
    startDate: asKnown(consultation.opensAt, consultation.opensPrecision, timeZone),
    endDate: asKnown(consultation.closesAt, consultation.closesPrecision, timeZone),
    eventStatus: status === 'CANCELLED' ? 'https://schema.org/EventCancelled' : 'https://schema.org/EventScheduled',
    location: officialUrl ? { '@type': 'VirtualLocation', url: officialUrl } : null,
    organizer: host ? partyThing(host) : null,
  };
}

/** An instant, or the day or month that it stands for in the host's zone. */
function asKnown(at: string | null | undefined, precision: DatePrecision | null | undefined, timeZone: string) {
  if (!at || precision === 'INSTANT') return at;
  // The Swedish write dates in the order of ISO 8601.
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(at));
  return precision === 'MONTH' ? day.slice(0, 7) : day;
}
