/** The form with what one comes with: a draft, an assessment to answer or to replace, or nothing yet. */
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { Draft_DraftFragment, Draft_ImpactFragment } from '#web/__generated__/graphql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { AssessForm, type AssessFormProps } from './AssessForm.tsx';
import { assessAddress, type Coming } from './addresses.ts';
import { assessable, usualText } from './assessable.ts';
import { type Content, emptyContent } from './content.ts';
import { contentOfImpact, Draft_draft, Draft_impact, DraftQuery, savedOf } from './draftQuery.ts';
import { mayTest } from './limits.ts';

type ComingFormProps = Pick<AssessFormProps, 'proposal' | 'rights' | 'onBorn' | 'onBeginAnew'> & { coming: Coming };

export function ComingForm({ coming, ...record }: ComingFormProps) {
  const [{ draft, answers, supersedes }] = useState(coming);
  if (draft) return <Continued id={draft} {...record} />;
  const tied = supersedes ?? answers;
  if (tied) return <Tied id={tied} isNewer={supersedes !== undefined} {...record} />;
  const content = { ...emptyContent, textId: usualText(record.proposal) };
  return <New {...record} content={content} answered={null} />;
}

type RecordProps = Omit<ComingFormProps, 'coming'>;

const testOf =
  ({ rights }: RecordProps) =>
  (code: string | null) =>
    mayTest(rights.find((right) => right.code === code)?.limits);

function New({
  content,
  answered,
  ...record
}: RecordProps & { content: Content; answered: Draft_ImpactFragment | null }) {
  const [begun] = useState(content);
  const beginning = {
    proposal: record.proposal.id,
    saved: null,
    content: begun,
    group: null,
    mayTest: testOf(record),
  };
  return <AssessForm {...record} beginning={beginning} answered={answered} />;
}

/** A draft of before. It is asked for once: from then on the form knows best. */
function Continued({ id, ...record }: RecordProps & { id: string }) {
  const [first, setFirst] = useState<{ draft: Draft_DraftFragment | null } | null>(null);
  const [state, ask] = useQuery({
    query: DraftQuery,
    variables: { id },
    requestPolicy: 'network-only',
    pause: first !== null,
  });
  if (!first && state.data && !state.fetching && !state.stale)
    setFirst({ draft: state.data.assessmentDraft ? readFragment(Draft_draft, state.data.assessmentDraft) : null });
  const asked = { ...state, data: first ?? undefined };
  return (
    <Asked state={asked} ask={ask} what="the draft" skeleton={<Skeleton height="40rem" />}>
      {({ draft }) => {
        if (!draft || draft.proposal?.id !== record.proposal.id)
          return (
            <EmptyState
              title="There is no such draft"
              why="It was published or deleted, or it is not one that you may see."
            >
              <LinkButton to={assessAddress(record.proposal.slug)}>Begin a new one</LinkButton>
            </EmptyState>
          );
        if (draft.group?.viewerRole === 'READER')
          return (
            <Notice>
              As a reader of the group <span dir="auto">{draft.group.name}</span> you do not write in its drafts.
            </Notice>
          );
        const saved = savedOf(draft);
        const beginning = {
          proposal: record.proposal.id,
          saved,
          content: saved.content,
          group: draft.group?.id ?? null,
          mayTest: testOf(record),
        };
        const answered = draft.answers ? readFragment(Draft_impact, draft.answers) : null;
        return <AssessForm {...record} beginning={beginning} answered={answered} />;
      }}
    </Asked>
  );
}

const TiedQuery = graphql(`
  query AssessTied($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Impact {
        ...Draft_impact
      }
    }
  }
`);

function Tied({ id, isNewer, ...record }: RecordProps & { id: string; isNewer: boolean }) {
  const [state, ask] = useQuery({ query: TiedQuery, variables: { id } });
  const { proposal } = record;
  return (
    <Asked state={state} ask={ask} what="the assessment" skeleton={<Skeleton height="40rem" />}>
      {({ node }) => {
        const impact = node?.__typename === 'Impact' ? readFragment(Draft_impact, node) : null;
        const refusal = whyNot(impact, proposal.id, isNewer);
        if (!impact || refusal)
          return (
            <EmptyState
              title={isNewer ? 'This assessment cannot be replaced' : 'This assessment cannot be answered'}
              why={refusal ?? 'There is no such assessment, or it was removed.'}
            >
              {impact && <Link to={`/impacts/${impact.id}`}>Read it</Link>}
              <LinkButton to={assessAddress(proposal.slug)}>Assess the proposal by itself</LinkButton>
            </EmptyState>
          );
        if (isNewer) return <New {...record} content={newerOf(impact, proposal)} answered={null} />;
        const textId = impact.madeOn?.id ?? proposal.id;
        const content = { ...emptyContent, textId, answers: impact.id, right: impact.right.code };
        return <New {...record} content={content} answered={impact} />;
      }}
    </Asked>
  );
}

/** A sentence; null where nothing stands in the way. */
function whyNot(impact: Draft_ImpactFragment | null, proposal: string, isNewer: boolean): string | null {
  if (!impact) return null;
  if (impact.proposal.id !== proposal) return 'It is of another proposal.';
  if (impact.state === 'WITHDRAWN') return 'It was withdrawn.';
  if (impact.state === 'SUPERSEDED') return 'A newer one stands in its place.';
  if (isNewer && !impact.viewerMaySupersede)
    return 'Only whoever signed it puts another in its place. Answer it instead.';
  return null;
}

/** It is made on the newest text where the former one is gone. */
function newerOf(impact: Draft_ImpactFragment, proposal: AssessFormProps['proposal']): Content {
  const content = contentOfImpact(impact);
  const isThere = assessable(proposal).some(({ id }) => id === content.textId);
  return isThere ? content : { ...content, textId: usualText(proposal), selector: null };
}
