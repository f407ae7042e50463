/** What is proposed, as a table that prints: each with its sponsors, its stage, and what is said of it. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { SaidSigns } from '#web/impacts/SaidSigns.tsx';
import { StageBadge } from '#web/proposals/StageBadge.tsx';
import { PartialDate } from '#web/ui/PartialDate.tsx';
import { Table } from '#web/ui/Table.tsx';
import type { NumberedSources } from './numberedSources.ts';

const BriefProposals_proposal = graphql(`
  fragment BriefProposals_proposal on Proposal {
    id
    slug
    symbol
    title
    tabled
    stage
    stageScope
    sources {
      title
      url
      page
    }
    sponsorships {
      role
      party {
        id
        code
        name
      }
    }
    impacts {
      ...SaidSigns_impact
    }
  }
`);

export function BriefProposals({
  numbersOf,
  ...props
}: {
  proposals: readonly FragmentType<typeof BriefProposals_proposal>[];
  numbersOf: NumberedSources['numbersOf'];
}) {
  const proposals = readFragment(BriefProposals_proposal, props.proposals);
  return (
    <Table caption="What is proposed">
      <thead>
        <tr>
          <th scope="col">Proposal</th>
          <th scope="col">Sponsors</th>
          <th scope="col">Tabled</th>
          <th scope="col">Stage</th>
          <th scope="col">Assessments</th>
          <th scope="col">Sources</th>
        </tr>
      </thead>
      <tbody>
        {proposals.map((proposal) => (
          <tr key={proposal.id}>
            <th scope="row">
              {proposal.symbol && <span className="whole">{proposal.symbol} </span>}
              <Link to={`/proposals/${proposal.slug}`}>{proposal.title}</Link>
            </th>
            <td>
              {proposal.sponsorships
                .filter(({ role }) => role !== 'OPPOSED' && role !== 'WITHDREW')
                .map(({ party }) => party.name)
                .join(', ') || 'none named'}
            </td>
            <td>
              <PartialDate date={proposal.tabled} absent="undated" />
            </td>
            <td>
              <StageBadge stage={proposal.stage} scope={proposal.stageScope} />
            </td>
            <td>
              <SaidSigns impacts={proposal.impacts} />
            </td>
            <td className="whole">{numbersOf(proposal.sources).join(', ') || 'none'}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
