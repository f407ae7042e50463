/** What was recommended, promised or found: each record with who said so and who ties it to the action line. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { kindWords } from '#web/proposals/words.ts';
import { PartialDate } from '#web/ui/PartialDate.tsx';
import styles from './ActionLinePage.module.css';

const PromisedList_proposal = graphql(`
  fragment PromisedList_proposal on Proposal {
    id
    slug
    kind
    kindNote
    title
    summary
    tabled
    actionLinesNote
    process {
      id
      slug
      title
    }
    sponsorships {
      role
      party {
        id
        code
        name
      }
    }
  }
`);

export function PromisedList(props: {
  proposals: readonly FragmentType<typeof PromisedList_proposal>[];
  /** Name of the topic. */
  topic: string;
}) {
  const proposals = readFragment(PromisedList_proposal, props.proposals);
  return (
    <section className={styles.side} aria-label={`What was promised: ${props.topic}`}>
      <h3>What was promised</h3>
      <ul>
        {proposals.map((record) => (
          <li key={record.id} className={styles.record}>
            <p className={styles.soft}>
              <strong>{record.kindNote ?? kindWords[record.kind]}</strong> ·{' '}
              <PartialDate date={record.tabled} absent="undated" />
              {record.sponsorships.length > 0 && ` · ${record.sponsorships.map(({ party }) => party.name).join(', ')}`}
            </p>
            <Link to={`/proposals/${record.slug}`}>{record.title}</Link>
            <p>{record.summary}</p>
            <p className={styles.soft}>
              <Link to={`/processes/${record.process.slug}`}>{record.process.title}</Link>
            </p>
            {record.actionLinesNote && <p className={styles.soft}>On this line by: {record.actionLinesNote}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
