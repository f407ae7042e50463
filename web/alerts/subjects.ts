/** Where the page of something followed is, and what kind of thing it is. */

/** What is known of a followed record, by its type. */
export type Subject =
  | { __typename: 'Process' | 'Proposal' | 'Consultation' | 'Topic'; slug: string }
  | { __typename: 'Party' | 'Right' | 'Provision'; code: string }
  | { __typename: 'ActionLine' | 'Annotation' | 'Author' | 'Document' | 'Event' | 'Follow' }
  | { __typename: 'Group' | 'Impact' | 'Instrument' | 'Notification' | 'ProposalText' | 'ProvisionText' };

/** Null for what has no page of its own. */
export function placeOfSubject(subject: Subject): { kind: string; to: string } | null {
  switch (subject.__typename) {
    case 'Process':
      return { kind: 'Process', to: `/processes/${subject.slug}` };
    case 'Proposal':
      return { kind: 'Proposal', to: `/proposals/${subject.slug}` };
    case 'Consultation':
      return { kind: 'Consultation', to: `/consultations/${subject.slug}` };
    case 'Topic':
      return { kind: 'Topic', to: `/topics/${subject.slug}` };
    case 'Party':
      return { kind: 'Party', to: `/parties/${subject.code}` };
    case 'Right':
      return { kind: 'Right', to: `/rights/${subject.code}` };
    case 'Provision':
      return { kind: 'Provision', to: `/provisions/${encodeURIComponent(subject.code)}` };
    default:
      return null;
  }
}
