/** What a proposal would do to human rights, as it was assessed: right by right, those that disagree side by side, never averaged. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ImpactSection_ProposalFragment as Proposal } from '#web/__generated__/graphql.ts';
import { Badge } from '#web/ui/Badge.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Section } from '#web/ui/Page.tsx';
import { AssessmentClaims } from './AssessmentClaims.tsx';
import { aspectsInWords, differingIn, disagree } from './aspects.ts';
import { EditorialSwitch } from './EditorialSwitch.tsx';
import { useEditorial } from './editorial.ts';
import { FormerImpacts } from './FormerImpacts.tsx';
import styles from './ImpactSection.module.css';
import { SideBySide, SideBySide_impact } from './SideBySide.tsx';

const ImpactSection_proposal = graphql(`
  fragment ImpactSection_proposal on Proposal {
    id
    slug
    impacts {
      id
      basis
      right {
        id
        code
        label
      }
      ...SideBySide_impact
    }
    disputes {
      aspects
      right {
        id
      }
      impacts {
        id
      }
    }
    ...FormerImpacts_proposal
    ...AssessmentClaims_proposal
  }
`);

export function ImpactSection(props: { proposal: FragmentType<typeof ImpactSection_proposal> }) {
  const proposal = readFragment(ImpactSection_proposal, props.proposal);
  const { shown } = useEditorial();
  const seen = proposal.impacts.filter(({ basis }) => shown || basis !== 'EDITORIAL');
  const hidden = proposal.impacts.length - seen.length;
  const hasEditorial = proposal.impacts.some(({ basis }) => basis === 'EDITORIAL');
  const assess = `/assess/${proposal.slug}`;
  return (
    <Section
      title="Impact on human rights"
      id="impact"
      count={seen.length}
      aside={<LinkButton to={assess}>Assess this proposal</LinkButton>}
    >
      {hasEditorial && <EditorialSwitch />}
      {hidden > 0 && <p role="status">{hiddenInWords(hidden)}</p>}
      {seen.length === 0 && (
        <EmptyState
          title={hidden > 0 ? 'Not assessed by anybody else' : 'Not assessed'}
          why="Nobody has said yet what it would do to human rights. That is no finding: it does not mean that there is no impact."
        >
          <LinkButton look="primary" to={assess}>
            Be the first to assess it
          </LinkButton>
          <LinkButton to="/assess">What else waits to be assessed</LinkButton>
        </EmptyState>
      )}
      {rightsOf(proposal, seen).map((group) => (
        <RightGroup key={group.right.id} {...group} />
      ))}
      <AssessmentClaims proposal={proposal} />
      <FormerImpacts proposal={proposal} />
    </Section>
  );
}

/** "3 editorial inferences are hidden." */
const hiddenInWords = (count: number) =>
  `${count} editorial ${count === 1 ? 'inference is' : 'inferences are'} hidden.`;

type Impact = Proposal['impacts'][number];
type Group = { right: Impact['right']; impacts: Impact[]; dispute: Proposal['disputes'][number] | undefined };

/** The assessments in sight by right: rights in dispute first, and there the gravest assessment first. */
function rightsOf({ disputes }: Proposal, seen: readonly Impact[]): Group[] {
  const groups = [...Map.groupBy(seen, ({ right }) => right.id).values()].flatMap((impacts): Group[] => {
    const [first] = impacts;
    if (!first) return [];
    const dispute = disputes.find(({ right }) => right.id === first.right.id);
    const order = dispute?.impacts.map(({ id }) => id) ?? [];
    const inOrder = impacts.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
    return [{ right: first.right, impacts: inOrder, dispute }];
  });
  return groups.toSorted((a, b) => Number(Boolean(b.dispute)) - Number(Boolean(a.dispute)));
}

function RightGroup({ right, impacts, dispute }: Group) {
  const { keep } = useEditorial();
  const comparable = readFragment(SideBySide_impact, impacts);
  // Where some are hidden, those that are left may agree.
  const isDisputed = dispute !== undefined && disagree(comparable, dispute.impacts);
  const differing = dispute && isDisputed ? differingIn(dispute.aspects, comparable) : [];
  const name = `${right.code} ${right.label}`;
  return (
    <section aria-label={name} className={styles.right}>
      <div className={styles.head}>
        <h3>
          <Link to={keep(`/rights/${right.code}`)}>
            {right.code} {right.label}
          </Link>
        </h3>
        {isDisputed && (
          <Badge sign="⇄" hue="plum" look="strong">
            Disputed
          </Badge>
        )}
      </div>
      {isDisputed && (
        <p className={styles.soft}>
          Assessments of this right disagree. They stand side by side, the gravest first, each answer behind what it
          answers; they are never averaged.
          {differing.length > 0 && ` They differ on ${aspectsInWords(differing)} (marked ≠).`}
        </p>
      )}
      <SideBySide impacts={impacts} differing={differing} label={`Assessments of ${name}`} />
    </section>
  );
}
