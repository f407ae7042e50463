/** What a note is on, as a link to the note there. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { TargetLink_AnnotationFragment } from '#web/__generated__/graphql.ts';
import { pathOf } from '#web/app/pathOf.ts';

const TargetLink_annotation = graphql(`
  fragment TargetLink_annotation on Annotation {
    id
    target {
      __typename
      id
      ... on Proposal {
        slug
        title
      }
      ... on Provision {
        url
        number
        instrument
      }
      ... on Consultation {
        slug
        title
      }
    }
  }
`);

export function TargetLink(props: { annotation: FragmentType<typeof TargetLink_annotation> }) {
  const { id, target } = readFragment(TargetLink_annotation, props.annotation);
  const found = target ? wayTo(target) : null;
  return found ? (
    <Link to={`${found.path}#${id}`} dir="auto">
      {found.name}
    </Link>
  ) : (
    <span>{target ? 'something that is not shown here' : 'a record that was deleted'}</span>
  );
}

function wayTo(target: NonNullable<TargetLink_AnnotationFragment['target']>): { path: string; name: string } | null {
  switch (target.__typename) {
    case 'Proposal':
      return { path: `/proposals/${target.slug}`, name: target.title };
    case 'Consultation':
      return { path: `/consultations/${target.slug}`, name: target.title };
    case 'Provision':
      return { path: pathOf(target.url), name: `${target.instrument}, ${target.number}` };
    default:
      return null;
  }
}
