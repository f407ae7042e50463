/** A consultation in the list of all: how long, what, when by both clocks, what it counts for, who and how. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { FollowButton } from '#web/alerts/FollowButton.tsx';
import { useReader } from '#web/ui/useReader.ts';
import styles from './ConsultationRow.module.css';
import { DeadlineBadge } from './DeadlineBadge.tsx';
import { endInWords, spanInWords } from './windowWords.ts';
import { standingWords } from './words.ts';

const ConsultationRow_consultation = graphql(`
  fragment ConsultationRow_consultation on Consultation {
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
    standing
    whoMayTakePart
    howToTakePart
    viewerFollows
    process {
      id
      slug
      title
    }
    host {
      id
      code
      name
    }
    ...DeadlineBadge_consultation
  }
`);

export function ConsultationRow(props: { consultation: FragmentType<typeof ConsultationRow_consultation> }) {
  const consultation = readFragment(ConsultationRow_consultation, props.consultation);
  const { process, host } = consultation;
  const { timeZone, isHere } = useReader();
  const forReader = isHere && endInWords(consultation, 'closes', timeZone)?.reader;
  return (
    <article className={styles.row}>
      <div className={styles.deadline}>
        <DeadlineBadge consultation={consultation} />
      </div>
      <div className={styles.main}>
        <h3>
          <Link to={`/consultations/${consultation.slug}`}>{consultation.title}</Link>
        </h3>
        <p className={styles.about}>
          {process && <Link to={`/processes/${process.slug}`}>{process.title}</Link>}
          {process && host && ' · '}
          {host && (
            <>
              asked by <Link to={`/parties/${host.code}`}>{host.name}</Link>
            </>
          )}
        </p>
        <p>
          {spanInWords(consultation)}
          {forReader && <span className={styles.about}> · {forReader} for you</span>}
        </p>
        <dl className={styles.facts}>
          <div>
            <dt>Counts as</dt>
            <dd>{standingWords[consultation.standing].word}</dd>
          </div>
          <div>
            <dt>Who</dt>
            <dd>{consultation.whoMayTakePart}</dd>
          </div>
          <div>
            <dt>How</dt>
            <dd>{consultation.howToTakePart}</dd>
          </div>
        </dl>
      </div>
      <div className={styles.follow}>
        <FollowButton subject={consultation} name={consultation.title} />
      </div>
    </article>
  );
}
