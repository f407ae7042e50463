/** How far a proposal came, how sure the record is, and on what grounds. */

import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { Facts } from '#web/ui/Facts.tsx';
import { Section } from '#web/ui/Page.tsx';
import { PartialDate } from '#web/ui/PartialDate.tsx';
import { ConfidenceNote } from './ConfidenceNote.tsx';
import { StageBadge } from './StageBadge.tsx';

const Grounds_proposal = graphql(`
  fragment Grounds_proposal on Proposal {
    id
    stage
    stageScope
    stageNote
    tabled
    phase
    section
    confidence
    confidenceNote
    document {
      id
      symbol
      title
      link
    }
  }
`);

export function Grounds(props: { proposal: FragmentType<typeof Grounds_proposal> }) {
  const proposal = readFragment(Grounds_proposal, props.proposal);
  const { document, stage, stageScope } = proposal;
  return (
    <Section title="Where it stands, and how we know">
      <Facts
        facts={[
          { name: 'Stage', value: <StageBadge stage={stage} scope={stageScope} /> },
          {
            name: 'What the stage covers',
            value:
              stage !== 'UNKNOWN' &&
              (stageScope === 'TOPIC' ? 'What became of the subject, not of this record.' : 'This record itself.'),
          },
          { name: 'Why this stage', value: proposal.stageNote },
          {
            name: 'Confidence',
            value: <ConfidenceNote confidence={proposal.confidence} note={proposal.confidenceNote} />,
          },
          { name: 'Tabled', value: <PartialDate date={proposal.tabled} absent="on a day not established" /> },
          { name: 'Phase', value: proposal.phase },
          { name: 'Section of the source', value: proposal.section },
          {
            name: 'Document',
            value: document && (
              <>
                {document.link ? (
                  <a href={document.link} rel="noopener noreferrer">
                    {document.symbol}
                  </a>
                ) : (
                  document.symbol
                )}
                {`, ${document.title}`}
              </>
            ),
          },
        ].filter(({ value }) => value !== false)}
      />
    </Section>
  );
}
