/** One assessment at its address for good, whatever became of it: whole, with what it answers and what answers it beside it. */
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ImpactPageQuery as Answer } from '#web/__generated__/graphql.ts';
import { FollowButton } from '#web/alerts/FollowButton.tsx';
import { Asked } from '#web/app/Asked.tsx';
import { LiveBar } from '#web/app/LiveBar.tsx';
import { NotFoundPage } from '#web/app/NotFoundPage.tsx';
import { impactNews } from '#web/app/newsKinds.ts';
import { StatusLine } from '#web/proposals/StatusLine.tsx';
import { InventedNote } from '#web/texts/InventedNote.tsx';
import { CopyButton } from '#web/ui/CopyButton.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { AlternativeWording } from './AlternativeWording.tsx';
import { differingIn } from './aspects.ts';
import { useEditorial } from './editorial.ts';
import { ImpactHead } from './ImpactHead.tsx';
import { ImpactHistory } from './ImpactHistory.tsx';
import styles from './ImpactPage.module.css';
import { SideBySide, SideBySide_impact } from './SideBySide.tsx';
import { aspectWords, directionWords } from './words.ts';

const ImpactPageQuery = graphql(`
  query ImpactPage($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Impact {
        basis
        direction
        assessor
        url
        viewerFollows
        right {
          id
          code
          label
        }
        proposal {
          id
          slug
          title
          ...StatusLine_proposal
          process {
            id
            ...InventedNote_process
          }
          impacts {
            id
            basis
          }
        }
        answers {
          id
          basis
          ...SideBySide_impact
        }
        answeredBy {
          id
          basis
          ...SideBySide_impact
        }
        alternative
        ...ImpactHead_impact
        ...SideBySide_impact
        ...AlternativeWording_impact
        ...ImpactHistory_impact
      }
    }
  }
`);

type Node = NonNullable<Answer['node']>;
const isImpact = (node: Node): node is Extract<Node, { __typename: 'Impact' }> => node.__typename === 'Impact';
const aspects = Object.keys(aspectWords).filter((aspect): aspect is keyof typeof aspectWords =>
  Object.hasOwn(aspectWords, aspect),
);

export function ImpactPage() {
  const { id = '' } = useParams();
  const { shown, keep } = useEditorial();
  const [state, ask] = useQuery({ query: ImpactPageQuery, variables: { id } });
  return (
    <Asked state={state} ask={ask} what="the assessment" skeleton={<ImpactSkeleton />}>
      {({ node }) => {
        if (!node || !isImpact(node)) return <NotFoundPage what="assessment" />;
        const { proposal, right, direction, assessor } = node;
        const others = proposal.impacts.filter(
          (other) => other.id !== id && (shown || other.basis !== 'EDITORIAL'),
        ).length;
        const name = `${directionWords[direction].words} ${right.code} ${right.label}`;
        return (
          <Page
            title={name}
            above={
              <>
                <span>Assessment of</span>
                <StatusLine proposal={proposal} />
              </>
            }
            lead={<Link to={keep(`/proposals/${proposal.slug}`)}>{proposal.title}</Link>}
            actions={<FollowButton subject={node} name={`what ${assessor} says`} followed="Impact" />}
          >
            <LiveBar
              query={{ kinds: impactNews, subjects: [id] }}
              one="change to this assessment"
              many="changes to this assessment"
              onRefresh={() => ask({ requestPolicy: 'network-only' })}
            />
            <ImpactHead impact={node} />
            <InventedNote process={proposal.process} />
            <Beside impact={node} />
            {node.alternative && (
              <Section title="Other wording">
                <AlternativeWording impact={node} isOpen />
              </Section>
            )}
            <p>
              <LinkButton to={keep(`/proposals/${proposal.slug}#impact`)}>
                {others === 0
                  ? 'The proposal, of which no other assessment is shown'
                  : `The proposal, with ${others === 1 ? 'one other assessment' : `${others} other assessments`}`}
              </LinkButton>
            </p>
            <div className={styles.columns}>
              <Section title="History">
                <ImpactHistory impact={node} />
              </Section>
              <Section title="Address">
                <p className={styles.soft}>
                  It stays here for good, also when it is replaced or withdrawn. What is published is never edited.
                </p>
                <p className={styles.address}>{node.url}</p>
                <div data-scripted>
                  <CopyButton text={node.url} what="address" />
                </div>
              </Section>
            </div>
          </Page>
        );
      }}
    </Asked>
  );
}

/** The assessment between the one it answers and those that answer it. */
function Beside({ impact }: { impact: Extract<Node, { __typename: 'Impact' }> }) {
  const { shown } = useEditorial();
  const others = [...(impact.answers ? [impact.answers] : []), ...impact.answeredBy];
  const seen = others.filter(({ basis }) => shown || basis !== 'EDITORIAL');
  const hidden = others.length - seen.length;
  const all = [impact, ...seen];
  const comparable = readFragment(SideBySide_impact, all);
  return (
    <Section title={seen.length > 0 ? 'The assessment, and what stands beside it' : 'The assessment'}>
      {seen.length > 0 && (
        <p className={styles.soft}>
          What it answers and what answers it, side by side and never averaged. Where they differ is marked ≠.
        </p>
      )}
      {hidden > 0 && (
        <p role="status">
          {hidden} editorial {hidden === 1 ? 'inference' : 'inferences'} beside it {hidden === 1 ? 'is' : 'are'} hidden.
        </p>
      )}
      <SideBySide
        impacts={all}
        differing={differingIn(aspects, comparable)}
        label="This assessment and those beside it"
        whole={impact.id}
        withRight
      />
    </Section>
  );
}

function ImpactSkeleton() {
  return (
    <Page title="Assessment" above={<Skeleton lines={1} />} lead={<Skeleton lines={1} />}>
      <Skeleton height="30rem" />
    </Page>
  );
}
