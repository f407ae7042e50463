/** Records about the same thing. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { RelationKind } from '#web/__generated__/graphql.ts';
import { Section } from '#web/ui/Page.tsx';

const RelatedList_relation = graphql(`
  fragment RelatedList_relation on ProposalRelation {
    kind
    proposal {
      id
      slug
      title
      symbol
    }
  }
`);

const relationWords: Record<RelationKind, string> = {
  RELATED: 'About the same thing',
  MERGED_INTO: 'Merged into',
  MERGED_FROM: 'Took in',
};

/** Nothing is drawn when there are none. */
export function RelatedList(props: { relations: readonly FragmentType<typeof RelatedList_relation>[] }) {
  const relations = readFragment(RelatedList_relation, props.relations);
  if (relations.length === 0) return null;
  return (
    <Section title="Tied to" count={relations.length}>
      <ul>
        {relations.map(({ kind, proposal }) => (
          <li key={proposal.id}>
            {relationWords[kind]}: <Link to={`/proposals/${proposal.slug}`}>{proposal.title}</Link>
            {proposal.symbol && <span className="whole"> {proposal.symbol}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
