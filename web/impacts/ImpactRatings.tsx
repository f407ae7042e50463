/** How grave, how likely, how sure. Severity has three parts, which stand beside each other and are never made one number. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ImpactAspect } from '#web/__generated__/graphql.ts';
import { ConfidenceNote } from '#web/proposals/ConfidenceNote.tsx';
import { Degree } from './Degree.tsx';
import { likelihoodLevels, severityParts } from './degreeWords.ts';
import { ImpactPart, ImpactParts } from './ImpactPart.tsx';

const ImpactRatings_impact = graphql(`
  fragment ImpactRatings_impact on Impact {
    id
    severity {
      scale
      scope
      irremediability
    }
    likelihood
    confidence
  }
`);

const parts = [
  ['scale', 'SCALE'],
  ['scope', 'SCOPE'],
  ['irremediability', 'IRREMEDIABILITY'],
] as const;

/** Nothing is drawn where nothing is rated. */
export function ImpactRatings(props: {
  impact: FragmentType<typeof ImpactRatings_impact>;
  differing: readonly ImpactAspect[];
}) {
  const { severity, likelihood, confidence } = readFragment(ImpactRatings_impact, props.impact);
  if (!severity && !likelihood && !confidence) return null;
  return (
    <ImpactParts label="How grave, how likely, how sure">
      {severity &&
        parts.map(([part, aspect]) => (
          <ImpactPart key={part} name={severityParts[part].label} differs={props.differing.includes(aspect)}>
            <Degree level={severity[part]} levels={severityParts[part].levels} />
          </ImpactPart>
        ))}
      {likelihood && (
        <ImpactPart name="How likely" differs={props.differing.includes('LIKELIHOOD')}>
          <Degree level={likelihood} levels={likelihoodLevels} />
        </ImpactPart>
      )}
      {confidence && (
        <ImpactPart name="How sure it is">
          <ConfidenceNote confidence={confidence} />
        </ImpactPart>
      )}
    </ImpactParts>
  );
}
