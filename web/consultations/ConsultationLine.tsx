/** A consultation in a list: how long it is open, what it is, by when. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import styles from './ConsultationLine.module.css';
import { DeadlineBadge } from './DeadlineBadge.tsx';
import { momentOf } from './deadline.ts';

const ConsultationLine_consultation = graphql(`
  fragment ConsultationLine_consultation on Consultation {
    id
    slug
    title
    status
    opensAt
    opensPrecision
    closesAt
    closesPrecision
    rolling
    timeZone
    process {
      id
      title
    }
    ...DeadlineBadge_consultation
  }
`);

export function ConsultationLine(props: { consultation: FragmentType<typeof ConsultationLine_consultation> }) {
  const consultation = readFragment(ConsultationLine_consultation, props.consultation);
  const open = consultation.status === 'OPEN';
  return (
    <div className={styles.line}>
      <DeadlineBadge consultation={consultation} />
      <div>
        <Link to={`/consultations/${consultation.slug}`} className={styles.title}>
          {consultation.title}
        </Link>
        <p className={styles.about}>
          {consultation.process?.title}
          {open && consultation.closesAt && ` · closes ${momentOf(consultation, 'closes')}`}
        </p>
      </div>
    </div>
  );
}
