/** The WSIS action lines, each with how many records bear on it. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { formatQuestion } from '#web/proposals/queryString.ts';
import { Page } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { Table } from '#web/ui/Table.tsx';

const ActionLinesQuery = graphql(`
  query ActionLines {
    actionLines {
      id
      code
      label
      parts
    }
    proposals(first: 1) {
      facets {
        actionLines {
          value
          count
        }
      }
    }
  }
`);

const about =
  'What the World Summit on the Information Society promised in 2003 and 2005, line by line, beside what was proposed in treaty talks on the same topics.';

export function ActionLinesPage() {
  const [state, ask] = useQuery({ query: ActionLinesQuery });
  return (
    <Page title="WSIS action lines" lead={<p>{about}</p>}>
      <PageHead title="WSIS action lines" description={about} path="/action-lines" />
      <Asked state={state} ask={ask} what="the action lines" skeleton={<Skeleton height="36rem" />}>
        {({ actionLines, proposals }) => {
          const counts = new Map(proposals.facets.actionLines.map(({ value, count }) => [value, count]));
          return (
            <Table caption="The action lines, and the records that bear on each">
              <thead>
                <tr>
                  <th scope="col">Line</th>
                  <th scope="col">What it is about</th>
                  <th scope="col" className="number">
                    Recommendations, commitments and findings
                  </th>
                </tr>
              </thead>
              <tbody>
                {actionLines.map(({ code, label, parts }) => (
                  <tr key={code}>
                    <th scope="row">{code}</th>
                    <td>
                      <Link to={`/action-lines/${code}`}>{label}</Link>
                      {parts.length > 0 && <>: {parts.join(', ')}</>}
                    </td>
                    <td className="number">
                      {counts.has(code) ? (
                        <Link to={`/proposals${formatQuestion({ query: { actionLines: [code] } })}`}>
                          {counts.get(code)}
                        </Link>
                      ) : (
                        'none recorded'
                      )}
                    </td>
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
