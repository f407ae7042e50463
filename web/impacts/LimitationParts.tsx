/** The three-part test for limiting a right, each part with its result and the reason given for it. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ImpactAspect, TestResult } from '#web/__generated__/graphql.ts';
import { Badge, type Hue } from '#web/ui/Badge.tsx';
import { ImpactPart, ImpactParts } from './ImpactPart.tsx';
import { testParts, testWords } from './words.ts';

const LimitationParts_impact = graphql(`
  fragment LimitationParts_impact on Impact {
    id
    limitation {
      legality
      legalityReason
      legitimateAim
      legitimateAimReason
      necessity
      necessityReason
    }
  }
`);

const parts = [
  ['legality', 'legalityReason', 'LEGALITY'],
  ['legitimateAim', 'legitimateAimReason', 'LEGITIMATE_AIM'],
  ['necessity', 'necessityReason', 'NECESSITY'],
] as const;
const looks: Record<TestResult, { sign: string; hue: Hue }> = {
  MET: { sign: '✓', hue: 'blue' },
  NOT_MET: { sign: '✗', hue: 'vermilion' },
  UNCLEAR: { sign: '?', hue: 'grey' },
};

/** Nothing is drawn where the test was not made. */
export function LimitationParts(props: {
  impact: FragmentType<typeof LimitationParts_impact>;
  differing: readonly ImpactAspect[];
}) {
  const { limitation } = readFragment(LimitationParts_impact, props.impact);
  if (!limitation) return null;
  return (
    <ImpactParts label="The three-part test for limiting a right">
      {parts.map(([part, reason, aspect]) => (
        <ImpactPart key={part} name={testParts[part]} differs={props.differing.includes(aspect)}>
          <Badge {...looks[limitation[part]]}>{testWords[limitation[part]]}</Badge>
          {limitation[reason] && <p dir="auto">{limitation[reason]}</p>}
        </ImpactPart>
      ))}
    </ImpactParts>
  );
}
