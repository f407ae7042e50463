/** One's own drafts of assessments and those of one's groups: to go on with, or to delete. Nobody else sees them. */
import { useState } from 'react';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { AssessmentDraftsQuery } from '#web/__generated__/graphql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import styles from './QueuePage.module.css';

const DraftsQuery = graphql(`
  query AssessmentDrafts {
    viewer {
      assessmentDrafts {
        id
        updatedAt
        proposal {
          id
          slug
          title
        }
        group {
          id
          name
        }
        startedBy {
          id
          handle
        }
        content {
          right {
            id
            code
            label
          }
        }
        faults {
          field
        }
      }
    }
  }
`);

const DeleteDraft = graphql(`
  mutation DeleteQueuedDraft($id: ID!, $idempotencyKey: String) {
    deleteAssessmentDraft(id: $id, idempotencyKey: $idempotencyKey)
  }
`);

type Draft = NonNullable<AssessmentDraftsQuery['viewer']>['assessmentDrafts'][number];

const titleOf = ({ proposal }: Draft) => proposal?.title ?? 'A proposal that is not there any more';

/** Nothing but a sentence where there are none. */
export function DraftList() {
  const [state, ask] = useQuery({ query: DraftsQuery, requestPolicy: 'cache-and-network' });
  const [{ fetching }, remove] = useMutation(DeleteDraft);
  const [doomed, setDoomed] = useState<Draft | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  async function finish() {
    if (!doomed) return;
    setFault(null);
    const { error } = await remove({ id: doomed.id, idempotencyKey: idempotencyKey() });
    if (error) setFault(faultOf(error).sentence);
    else setDoomed(null);
  }

  return (
    <Section title="Your drafts" count={state.data?.viewer?.assessmentDrafts.length}>
      <Asked state={state} ask={ask} what="your drafts" skeleton={<Skeleton height="4rem" />}>
        {({ viewer }) =>
          !viewer || viewer.assessmentDrafts.length === 0 ? (
            <p className={styles.soft}>
              None. What you begin is saved as you go, and only you, or the group you write it with, can see it.
            </p>
          ) : (
            <ul className={styles.drafts}>
              {viewer.assessmentDrafts.map((draft) => (
                <DraftRow key={draft.id} draft={draft} onDelete={() => setDoomed(draft)} />
              ))}
            </ul>
          )
        }
      </Asked>
      {doomed && (
        <Dialog title="Delete this draft?" isOpen onOpenChange={() => setDoomed(null)}>
          <p>{titleOf(doomed)}</p>
          <p>It is gone for good, for everybody who writes it with you.</p>
          {fault && <p role="alert">{fault}</p>}
          <div className={styles.ways}>
            <Button look="primary" isPending={fetching} onPress={() => void finish()}>
              Delete it
            </Button>
            <Button onPress={() => setDoomed(null)}>Keep it</Button>
          </div>
        </Dialog>
      )}
    </Section>
  );
}

function DraftRow({ draft, onDelete }: { draft: Draft; onDelete: () => void }) {
  const { id, proposal, group, startedBy, updatedAt, content, faults } = draft;
  const title = titleOf(draft);
  const form = proposal && `/assess/${proposal.slug}?draft=${id}`;
  return (
    <li className={styles.draft}>
      <div>
        {form ? <Link to={form}>{title}</Link> : title}
        <p className={styles.soft}>
          {content.right ? `${content.right.code} ${content.right.label}` : 'No right chosen yet'}
          {' · '}
          {group ? (
            <>
              with <span dir="auto">{group.name}</span>, begun by <span dir="auto">{startedBy.handle}</span>
            </>
          ) : (
            'only you'
          )}
          {' · saved '}
          <DateTime at={updatedAt} />
          {' · '}
          {faults.length === 0 ? 'ready to publish' : `${faults.length} to put right before publishing`}
        </p>
      </div>
      <div className={styles.ways}>
        {form && (
          <LinkButton to={form} aria-label={`Go on with: ${title}`}>
            Go on
          </LinkButton>
        )}
        <Button look="quiet" aria-label={`Delete the draft on: ${title}`} onPress={onDelete}>
          Delete
        </Button>
      </div>
    </li>
  );
}
