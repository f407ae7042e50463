/** What can be done with an assessment: agree or dissent, follow, cite, link; and, where one may, replace, withdraw or remove it. */
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { FollowButton } from '#web/alerts/FollowButton.tsx';
import { CiteImpact } from '#web/citations/CiteImpact.tsx';
import { Button } from '#web/ui/Button.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { useEditorial } from './editorial.ts';
import styles from './ImpactActions.module.css';
import type { Deed } from './TakeBack.tsx';
import { directionWords } from './words.ts';

const TakeBack = lazy(async () => ({ default: (await import('./TakeBack.tsx')).TakeBack }));

const ImpactActions_impact = graphql(`
  fragment ImpactActions_impact on Impact {
    id
    state
    direction
    assessor
    viewerFollows
    viewerMayWithdraw
    viewerMaySupersede
    viewerMayRemove
    right {
      id
      code
    }
    proposal {
      id
      slug
    }
  }
`);

/** `isHere`: on its own page, which needs no link to itself and follows it in its head. */
export function ImpactActions(props: {
  impact: FragmentType<typeof ImpactActions_impact>;
  isHere?: boolean | undefined;
}) {
  const impact = readFragment(ImpactActions_impact, props.impact);
  const { id, state, direction, assessor, right, proposal } = impact;
  const { keep } = useEditorial();
  const [deed, setDeed] = useState<Deed | null>(null);
  const name = `what ${assessor} says: ${directionWords[direction].words.toLowerCase()} ${right.code}`;
  const form = `/assess/${proposal.slug}`;
  return (
    <div className={styles.actions}>
      {state === 'PUBLISHED' && (
        <LinkButton look="quiet" to={`${form}?answers=${id}`} aria-label={`Agree or dissent with ${name}`}>
          Agree or dissent
        </LinkButton>
      )}
      {impact.viewerMaySupersede && (
        <LinkButton look="quiet" to={`${form}?supersedes=${id}`} aria-label={`Replace ${name}`}>
          Replace with a newer one
        </LinkButton>
      )}
      {impact.viewerMayWithdraw && (
        <Button look="quiet" onPress={() => setDeed('withdraw')} aria-label={`Withdraw ${name}`}>
          Withdraw
        </Button>
      )}
      {impact.viewerMayRemove && (
        <Button look="quiet" onPress={() => setDeed('remove')} aria-label={`Remove ${name}`}>
          Remove
        </Button>
      )}
      {!props.isHere && (
        <>
          <span data-scripted>
            <FollowButton subject={impact} name={name} />
          </span>
          <Link to={keep(`/impacts/${id}`)} aria-label={`Permanent link to ${name}`}>
            Permanent link
          </Link>
        </>
      )}
      <CiteImpact id={id} name={name} />
      {deed && (
        <Suspense>
          <TakeBack id={id} deed={deed} proposal={proposal} onClose={() => setDeed(null)} />
        </Suspense>
      )}
    </div>
  );
}
