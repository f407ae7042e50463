/** Who is behind a proposal, in what part, and on what it bears. */
import { Fragment } from 'react';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { PartialDate } from '#web/ui/PartialDate.tsx';
import { Tag } from '#web/ui/Tag.tsx';
import styles from './SponsorList.module.css';
import { roleWords } from './words.ts';

const SponsorList_proposal = graphql(`
  fragment SponsorList_proposal on Proposal {
    id
    sponsorships {
      role
      since
      party {
        id
        code
        name
      }
      source {
        title
        url
      }
    }
    topics {
      id
      slug
      label
    }
  }
`);

export function SponsorList(props: { proposal: FragmentType<typeof SponsorList_proposal> }) {
  const { sponsorships, topics } = readFragment(SponsorList_proposal, props.proposal);
  return (
    <div className={styles.list}>
      <p>
        {sponsorships.length === 0 ? 'No sponsor is named. ' : 'By '}
        {sponsorships.map(({ party, role, since, source }, place) => (
          <Fragment key={`${party.id} ${role}`}>
            {place > 0 && ', '}
            <Link to={`/parties/${party.code}`}>{party.name}</Link>
            {(sponsorships.length > 1 || role !== 'LEAD') && (
              <span className={styles.role}>
                {' '}
                ({roleWords[role]}
                {since && (
                  <>
                    {' '}
                    since <PartialDate date={since} />
                  </>
                )}
                {source && `, says ${source.title}`})
              </span>
            )}
          </Fragment>
        ))}
      </p>
      {topics.length > 0 && (
        <ul className={styles.topics} aria-label="Topics">
          {topics.map((topic) => (
            <li key={topic.id}>
              <Tag to={`/topics/${topic.slug}`}>{topic.label}</Tag>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
