/** One follow in a list: what, how one is told, what is wrong with it, and what can be done. */
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { FollowRow_FollowFragment } from '#web/__generated__/graphql.ts';
import { pathOf } from '#web/app/pathOf.ts';
import { parseQuestion } from '#web/proposals/queryString.ts';
import { Button } from '#web/ui/Button.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import styles from './FollowRow.module.css';
import { type Followed, isFollowed } from './kinds.ts';
import { MuteButton } from './MuteButton.tsx';
import { UnfollowButton } from './UnfollowButton.tsx';
import type { Target } from './useFollowing.ts';
import { settingsInWords } from './words.ts';

const load = () => import('./FollowDialog.tsx');
const FollowDialog = lazy(async () => ({ default: (await load()).FollowDialog }));

const FollowRow_follow = graphql(`
  fragment FollowRow_follow on Follow {
    id
    name
    url
    query
    kinds
    rate
    channels
    fault
    createdAt
    subject {
      __typename
      id
    }
    ...FollowDialog_follow
  }
`);

export function FollowRow(props: { follow: FragmentType<typeof FollowRow_follow> }) {
  const follow = readFragment(FollowRow_follow, props.follow);
  const [isOpen, setOpen] = useState(false);
  const { id, name, url, fault, createdAt } = follow;
  const way = wayOf(follow);
  return (
    <article className={styles.follow}>
      <p>
        <span className={styles.kind}>{way?.followed ?? 'No longer in the record'}</span>{' '}
        {way ? (
          <Link to={pathOf(url)} className={styles.name}>
            {name}
          </Link>
        ) : (
          name
        )}
      </p>
      <p className={styles.soft}>
        {settingsInWords(follow)} · since <DateTime at={createdAt} />
      </p>
      {fault && (
        <Notice tone="warning">
          <p>
            <strong>Set aside:</strong> {fault} It is tried again by itself; what you follow besides is told as ever.
          </p>
        </Notice>
      )}
      <div className={styles.ways}>
        <Link to={`/inbox?${new URLSearchParams({ follow: id })}`} aria-label={`What was told of ${name}`}>
          What was told
        </Link>
        {way && (
          <Button
            look="quiet"
            aria-label={`Change how you are told of ${name}`}
            aria-haspopup="dialog"
            onHoverStart={() => void load()}
            onFocus={() => void load()}
            onPress={() => setOpen(true)}
          >
            Change
          </Button>
        )}
        <MuteButton follow={follow} />
        <UnfollowButton id={id} name={name} />
      </div>
      {isOpen && way && (
        <Suspense>
          <FollowDialog
            target={way.target}
            followed={way.followed}
            name={name}
            follow={follow}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </article>
  );
}

/** What is followed, and how to ask for it; null when it is gone. */
function wayOf({ subject, query }: FollowRow_FollowFragment): { followed: Followed; target: Target } | null {
  if (query !== null && query !== undefined)
    return { followed: 'Search', target: { query: parseQuestion(new URLSearchParams(query)).query } };
  const type = subject?.__typename;
  return subject && type && isFollowed(type) ? { followed: type, target: { subject: subject.id } } : null;
}
