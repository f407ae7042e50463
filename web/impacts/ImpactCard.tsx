/** One assessment, whole: what it says and why, how grave, on what words, by whom; and what can be done with it. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ImpactAspect } from '#web/__generated__/graphql.ts';
import { SourceList } from '#web/proposals/SourceList.tsx';
import { AlternativeWording } from './AlternativeWording.tsx';
import { AnswerLine } from './AnswerLine.tsx';
import { BasisMark, ScopeMark } from './BasisMark.tsx';
import { EarlierText } from './EarlierText.tsx';
import { useEditorial } from './editorial.ts';
import { ImpactActions } from './ImpactActions.tsx';
import styles from './ImpactCard.module.css';
import { Differs } from './ImpactPart.tsx';
import { ImpactRatings } from './ImpactRatings.tsx';
import { ImpactReach } from './ImpactReach.tsx';
import { ImpactSign } from './ImpactSign.tsx';
import { ImpactSigner } from './ImpactSigner.tsx';
import { ImpactState } from './ImpactState.tsx';
import { ImpactWords } from './ImpactWords.tsx';
import { LimitationParts } from './LimitationParts.tsx';
import { notSaid } from './notSaid.ts';

const ImpactCard_impact = graphql(`
  fragment ImpactCard_impact on Impact {
    id
    direction
    basis
    scope
    state
    rationale
    likelihood
    confidence
    affected
    infrastructure
    right {
      id
      code
      label
      limits
    }
    severity {
      scale
    }
    limitation {
      legality
    }
    sources {
      ...SourceList_source
    }
    ...ImpactSigner_impact
    ...ImpactState_impact
    ...AnswerLine_impact
    ...ImpactWords_impact
    ...ImpactRatings_impact
    ...LimitationParts_impact
    ...ImpactReach_impact
    ...EarlierText_impact
    ...AlternativeWording_impact
    ...ImpactActions_impact
  }
`);

export type ImpactCardProps = {
  impact: FragmentType<typeof ImpactCard_impact>;
  /** In what those in sight beside it differ. */
  differing?: readonly ImpactAspect[];
  /** Names the right too, where no heading does. */
  withRight?: boolean;
  /** The page is about it: other wording has its own place there, and there is no link to where one is. */
  isWhole?: boolean;
  isMarked?: boolean;
  /** Nothing stands beside it, so that it may take the whole width. */
  isWide?: boolean;
};

/** Its rows are always the same six, empty or not, so that those side by side stand at one height. */
export function ImpactCard({ differing = [], withRight, isWhole, isMarked, isWide, ...props }: ImpactCardProps) {
  const impact = readFragment(ImpactCard_impact, props.impact);
  const { id, direction, basis, scope, right, rationale, sources } = impact;
  const { keep } = useEditorial();
  const absent = notSaid(impact);
  const hasMeasures = Boolean(impact.severity ?? impact.limitation ?? impact.likelihood ?? impact.confidence);
  return (
    <article
      id={id}
      className={`${styles.card} ${isWide && hasMeasures ? styles.wide : ''}`}
      data-state={impact.state}
      data-marked={isMarked || undefined}
    >
      <div>
        {isMarked && <p className={styles.soft}>The assessment of this page</p>}
        <p className={styles.head}>
          <ImpactSign direction={direction} />
          {differing.includes('DIRECTION') && <Differs />}
          {withRight && (
            <Link to={keep(`/rights/${right.code}`)}>
              {right.code} {right.label}
            </Link>
          )}
          <BasisMark basis={basis} />
          <ScopeMark scope={scope} />
        </p>
        <ImpactSigner impact={impact} />
        <ImpactState impact={impact} />
      </div>
      <div>
        <AnswerLine impact={impact} />
      </div>
      <div>
        <p className={styles.rationale} dir="auto">
          {rationale}
        </p>
        <ImpactWords impact={impact} />
      </div>
      <div className={styles.measures}>
        <div>
          <ImpactRatings impact={impact} differing={differing} />
        </div>
        <div>
          <LimitationParts impact={impact} differing={differing} />
        </div>
      </div>
      <div className={styles.rest}>
        <ImpactReach impact={impact} />
        {absent && <p className={styles.soft}>{absent}</p>}
        <EarlierText impact={impact} />
        {!isWhole && <AlternativeWording impact={impact} />}
        {sources.length > 0 && <SourceList sources={sources} />}
        <ImpactActions impact={impact} isHere={isWhole} />
      </div>
    </article>
  );
}
