/** Who said that they are assessing a proposal, and saying so oneself. It is public, under one's pseudonym, and ends by itself. */
import { useState } from 'react';
import { useMutation } from 'urql';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { AuthorName } from '#web/annotations/AuthorName.tsx';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { useSession } from '#web/app/session.ts';
import { Button } from '#web/ui/Button.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import styles from './AssessmentClaims.module.css';

const AssessmentClaims_proposal = graphql(`
  fragment AssessmentClaims_proposal on Proposal {
    id
    title
    assessmentClaims {
      since
      until
      isOwn
      by {
        id
        ...AuthorName_author
      }
    }
  }
`);

const ClaimAssessment = graphql(`
  mutation ClaimAssessment($proposal: ID!, $idempotencyKey: String) {
    claimAssessment(proposal: $proposal, idempotencyKey: $idempotencyKey) {
      id
      ...AssessmentClaims_proposal
    }
  }
`);

const ReleaseAssessment = graphql(`
  mutation ReleaseAssessment($proposal: ID!, $idempotencyKey: String) {
    releaseAssessment(proposal: $proposal, idempotencyKey: $idempotencyKey) {
      id
      ...AssessmentClaims_proposal
    }
  }
`);

/** The button is there for whoever is signed in; nothing is drawn for others while nobody is on it. */
export function AssessmentClaims(props: { proposal: FragmentType<typeof AssessmentClaims_proposal> }) {
  const { id, title, assessmentClaims: claims } = readFragment(AssessmentClaims_proposal, props.proposal);
  const { status } = useSession();
  const [claiming, claim] = useMutation(ClaimAssessment);
  const [releasing, release] = useMutation(ReleaseAssessment);
  const [fault, setFault] = useState<string | null>(null);
  const isMine = claims.some(({ isOwn }) => isOwn);
  if (claims.length === 0 && status !== 'signedIn') return null;

  async function turn() {
    setFault(null);
    const variables = { proposal: id, idempotencyKey: idempotencyKey() };
    const { error } = isMine ? await release(variables) : await claim(variables);
    if (error) setFault(faultOf(error).sentence);
  }

  return (
    <div className={styles.claims}>
      {claims.length > 0 && (
        <ul className={styles.people} aria-label={`Who is assessing: ${title}`}>
          {claims.map(({ by, isOwn, until }) => (
            <li key={by.id}>
              <span className={styles.soft}>On it:</span> <AuthorName author={by} /> {isOwn && '(you)'}
              <span className={styles.soft}>
                until <DateTime at={until} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {status === 'signedIn' && (
        <Button
          onPress={() => void turn()}
          isPending={claiming.fetching || releasing.fetching}
          aria-label={isMine ? `Not any more: ${title}` : `I am on it: ${title}`}
        >
          {isMine ? 'Not any more' : 'I am on it'}
        </Button>
      )}
      {fault && <span role="alert">{fault}</span>}
    </div>
  );
}
