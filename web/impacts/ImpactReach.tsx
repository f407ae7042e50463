/** On whom it would fall: groups of people, parts of the infrastructure, and who would bear the duty. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { affectedWords, dutyWords, infrastructureWords } from './groupWords.ts';
import { ImpactPart, ImpactParts } from './ImpactPart.tsx';

const ImpactReach_impact = graphql(`
  fragment ImpactReach_impact on Impact {
    id
    affected
    infrastructure
    dutyBearers
    dutyNote
  }
`);

/** Nothing is drawn where nobody and nothing is named. */
export function ImpactReach(props: { impact: FragmentType<typeof ImpactReach_impact> }) {
  const { affected, infrastructure, dutyBearers, dutyNote } = readFragment(ImpactReach_impact, props.impact);
  if (affected.length + infrastructure.length + dutyBearers.length === 0 && !dutyNote) return null;
  return (
    <ImpactParts label="On whom it would fall">
      {affected.length > 0 && (
        <ImpactPart name="People">{affected.map((group) => affectedWords[group]).join(' · ')}</ImpactPart>
      )}
      {infrastructure.length > 0 && (
        <ImpactPart name="Infrastructure">
          {infrastructure.map((role) => infrastructureWords[role]).join(' · ')}
        </ImpactPart>
      )}
      {(dutyBearers.length > 0 || dutyNote) && (
        <ImpactPart name="Who bears the duty">
          {dutyBearers.map((bearer) => dutyWords[bearer]).join(' · ')}
          {dutyNote && <p dir="auto">{dutyNote}</p>}
        </ImpactPart>
      )}
    </ImpactParts>
  );
}
