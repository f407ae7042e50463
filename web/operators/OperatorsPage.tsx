/** Where an operator chooses its part in the infrastructure. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { EditorialSwitch } from '#web/impacts/EditorialSwitch.tsx';
import { useEditorial } from '#web/impacts/editorial.ts';
import { formatQuestion } from '#web/proposals/queryString.ts';
import { Page } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { Table } from '#web/ui/Table.tsx';
import { roles } from './roles.ts';

const OperatorsQuery = graphql(`
  query Operators($query: ProposalQuery) {
    proposals(query: $query, first: 1) {
      facets {
        infrastructure {
          value
          count
        }
      }
    }
    topics {
      id
      slug
      infrastructure
    }
  }
`);

const about =
  'Choose your part in the infrastructure and see which proposals would bind or burden it, what is said of their impact on human rights, and what due diligence asks of you.';

export function OperatorsPage() {
  const { shown, bases, keep } = useEditorial();
  const [state, ask] = useQuery({ query: OperatorsQuery, variables: { query: bases ? { bases } : {} } });
  return (
    <Page title="What falls on operators" lead={<p>{about}</p>}>
      <PageHead title="What falls on operators" description={about} path="/operators" />
      <EditorialSwitch note="Topics are tied to parts of the infrastructure by us, and are left out then." />
      <Asked state={state} ask={ask} what="the parts of the infrastructure" skeleton={<Skeleton height="30rem" />}>
        {({ proposals, topics }) => {
          const counts = new Map(proposals.facets.infrastructure.map(({ value, count }) => [value, count]));
          return (
            <Table caption="Parts of the infrastructure, with the proposals that assessments tie to each">
              <thead>
                <tr>
                  <th scope="col">Part</th>
                  <th scope="col">What it does</th>
                  <th scope="col" className="number">
                    Proposals, by assessments that name it
                  </th>
                  {shown && (
                    <th scope="col" className="number">
                      Topics that usually concern it (editorial)
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {roles.map(({ role, slug, name, does }) => (
                  <tr key={role}>
                    <th scope="row">
                      <Link to={keep(`/operators/${slug}`)}>{name}</Link>
                    </th>
                    <td>{does}</td>
                    <td className="number">
                      {counts.has(role) ? (
                        <Link
                          to={`/proposals${formatQuestion({ query: { infrastructure: [role], ...(bases && { bases }) } })}`}
                        >
                          {counts.get(role)}
                        </Link>
                      ) : (
                        'not assessed'
                      )}
                    </td>
                    {shown && (
                      <td className="number">
                        <Link to={`/operators/${slug}#topics`}>
                          {topics.filter(({ infrastructure }) => infrastructure.includes(role)).length}
                        </Link>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </Table>
          );
        }}
      </Asked>
    </Page>
  );
}
