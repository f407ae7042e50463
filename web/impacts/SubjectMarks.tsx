/** Marks on what happened to an assessment: whose word it is, of what, and whether it stands by now. Nothing where something else happened. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { BasisMark, ScopeMark } from './BasisMark.tsx';
import { stateWords } from './words.ts';

const SubjectMarks_event = graphql(`
  fragment SubjectMarks_event on Event {
    id
    subject {
      __typename
      id
      ... on Impact {
        basis
        scope
        state
      }
    }
  }
`);
type MarkedEvent = FragmentType<typeof SubjectMarks_event>;

export function SubjectMarks(props: { event: MarkedEvent }) {
  const { subject } = readFragment(SubjectMarks_event, props.event);
  if (subject?.__typename !== 'Impact') return null;
  const { basis, scope, state } = subject;
  return (
    <>
      <BasisMark basis={basis} /> <ScopeMark scope={scope} />
      {state !== 'PUBLISHED' && ` (${stateWords[state].toLowerCase()}) `}
    </>
  );
}

/** Whether it happened to an inference of ours. */
export function isOfEditorial(event: MarkedEvent): boolean {
  const { subject } = readFragment(SubjectMarks_event, event);
  return subject?.__typename === 'Impact' && subject.basis === 'EDITORIAL';
}
