/** What is proposed, as a table that prints: each with its sponsors, its stage, and what is said of it. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { BasisMark, ScopeMark } from '#web/impacts/BasisMark.tsx';
import { useEditorial } from '#web/impacts/editorial.ts';
import { ImpactSign } from '#web/impacts/ImpactSign.tsx';
import { StageBadge } from '#web/proposals/StageBadge.tsx';
import { PartialDate } from '#web/ui/PartialDate.tsx';
import { Table } from '#web/ui/Table.tsx';
import styles from './BriefPage.module.css';
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
      id
      direction
      basis
      scope
      right {
        id
        code
      }
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
  const { shown } = useEditorial();
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
        {proposals.map((proposal) => {
          const impacts = proposal.impacts.filter(({ basis }) => shown || basis !== 'EDITORIAL');
          return (
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
                {impacts.length === 0 && <span className={styles.soft}>not assessed</span>}
                <ul className={styles.signs}>
                  {impacts.map((impact) => (
                    <li key={impact.id}>
                      <Link to={`/impacts/${impact.id}`}>
                        <ImpactSign direction={impact.direction} right={impact.right.code} />
                      </Link>
                      <BasisMark basis={impact.basis} />
                      <ScopeMark scope={impact.scope} />
                    </li>
                  ))}
                </ul>
              </td>
              <td className="whole">{numbersOf(proposal.sources).join(', ') || 'none'}</td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
