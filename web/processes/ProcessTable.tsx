/** Processes as a short table: what, by whom, where it stands, how much is recorded, what comes next. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { PartialDate } from '#web/ui/PartialDate.tsx';
import { Table } from '#web/ui/Table.tsx';
import { useReader } from '#web/ui/useReader.ts';
import { nextMoment } from './nextDate.ts';
import styles from './ProcessTable.module.css';

const ProcessTable_process = graphql(`
  fragment ProcessTable_process on Process {
    id
    slug
    title
    body
    kind
    stage
    ends
    proposalCount
    timeline {
      date
      event
    }
  }
`);

export function ProcessTable(props: { processes: readonly FragmentType<typeof ProcessTable_process>[] }) {
  const { now } = useReader();
  return (
    <Table caption="Processes with their body, stage, number of records and next date">
      <thead>
        <tr>
          <th scope="col">Process</th>
          <th scope="col" className={styles.body}>
            Body
          </th>
          <th scope="col" className={styles.stage}>
            Stage
          </th>
          <th scope="col" className="number">
            Records
          </th>
          <th scope="col">Next date</th>
        </tr>
      </thead>
      <tbody>
        {readFragment(ProcessTable_process, props.processes).map((process) => {
          const next = nextMoment(process.timeline, now);
          return (
            <tr key={process.id}>
              <th scope="row">
                <Link to={`/processes/${process.slug}`}>{process.title}</Link>
              </th>
              <td className={styles.body}>{process.body}</td>
              <td className={styles.stage}>{process.stage ?? 'not established'}</td>
              <td className="number">{process.proposalCount}</td>
              <td title={next?.event}>
                {next ? (
                  <PartialDate date={next.date} />
                ) : process.ends ? (
                  <>ended {<PartialDate date={process.ends} />}</>
                ) : (
                  'none known'
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
