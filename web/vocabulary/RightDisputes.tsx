/** Agreement and dissent on a right: proposals on which assessments disagree, each with the views side by side. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { aspectsInWords, differingIn, disagree } from '#web/impacts/aspects.ts';
import { useEditorial } from '#web/impacts/editorial.ts';
import { impactsAddress } from '#web/impacts/impactQuestion.ts';
import { SideBySide, SideBySide_impact } from '#web/impacts/SideBySide.tsx';
import { formatQuestion } from '#web/proposals/queryString.ts';
import styles from './SubjectPage.module.css';

const RightDisputes_proposals = graphql(`
  fragment RightDisputes_proposals on ProposalConnection {
    totalCount
    nodes {
      id
      slug
      title
      disputes {
        aspects
        right {
          id
          code
          label
        }
        impacts {
          ...SideBySide_impact
        }
      }
    }
  }
`);

const RightDisputes_answers = graphql(`
  fragment RightDisputes_answers on ImpactConnection {
    totalCount
    nodes {
      id
      stance
    }
  }
`);

export type RightDisputesProps = {
  disputed: FragmentType<typeof RightDisputes_proposals>;
  answers: FragmentType<typeof RightDisputes_answers>;
  query: ProposalQuery;
};

export function RightDisputes({ query, ...props }: RightDisputesProps) {
  const { keep, asked, shown } = useEditorial();
  const disputed = readFragment(RightDisputes_proposals, props.disputed);
  const answers = readFragment(RightDisputes_answers, props.answers);
  const dissents = answers.nodes.filter(({ stance }) => stance === 'DISSENTS').length;
  const rights = query.rights ?? [];
  return (
    <>
      <p>
        <Link to={keep(`/proposals${formatQuestion({ query: asked({ ...query, disputed: true }) })}`)}>
          {disputed.totalCount} disputed {disputed.totalCount === 1 ? 'record' : 'records'}
        </Link>
        {' · '}
        <Link to={keep(impactsAddress({ proposals: asked(query), answering: true }))}>
          {answers.totalCount} {answers.totalCount === 1 ? 'answer' : 'answers'} to other assessments
        </Link>
        {answers.totalCount > 0 &&
          answers.totalCount === answers.nodes.length &&
          `: ${answers.totalCount - dissents} agree, ${dissents} dissent`}
      </p>
      {disputed.nodes.map((proposal) =>
        proposal.disputes
          .filter(({ right }) => rights.includes(right.code))
          .map(({ right, aspects, impacts }) => {
            const all = readFragment(SideBySide_impact, impacts);
            const seen = impacts.filter((_, at) => shown || all[at]?.basis !== 'EDITORIAL');
            const known = all.filter(({ basis }) => shown || basis !== 'EDITORIAL');
            if (!disagree(known, all)) return null;
            const differing = differingIn(aspects, known);
            return (
              <section key={`${proposal.id} ${right.code}`} aria-label={proposal.title} className={styles.part}>
                <h3>
                  <Link to={keep(`/proposals/${proposal.slug}`)}>{proposal.title}</Link>
                </h3>
                <p className={styles.soft}>
                  {right.code} {right.label}: {known.length} {known.length === 1 ? 'view' : 'views'}
                  {differing.length > 0 && `, which differ in ${aspectsInWords(differing)}`}
                </p>
                <SideBySide impacts={seen} differing={differing} label={`Views of ${proposal.title}`} />
              </section>
            );
          }),
      )}
      {disputed.totalCount > disputed.nodes.length && (
        <p className={styles.soft}>The first {disputed.nodes.length} are shown.</p>
      )}
      {disputed.totalCount === 0 && (
        <p className={styles.soft}>No assessments of it disagree. One assessment alone is not agreement.</p>
      )}
    </>
  );
}
