/** How complete the record is, kind by kind and field by field. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { Table } from '#web/ui/Table.tsx';
import styles from './Coverage.module.css';

const Coverage_dataset = graphql(`
  fragment Coverage_dataset on Dataset {
    coverage {
      type
      field
      label
      known
      total
    }
  }
`);

const kinds: Record<string, string> = {
  Proposal: 'Proposals and other records',
  Impact: 'Assessments',
  Consultation: 'Consultations',
  Party: 'Parties',
};

export function Coverage(props: { dataset: FragmentType<typeof Coverage_dataset> }) {
  const { coverage } = readFragment(Coverage_dataset, props.dataset);
  const types = [...new Set(coverage.map(({ type }) => type))];
  return (
    <div className={styles.kinds}>
      {types.map((type) => {
        const parts = coverage.filter((part) => part.type === type);
        return (
          <div key={type} className={styles.kind}>
            <h3>{kinds[type] ?? type}</h3>
            <Table caption={`How complete: ${kinds[type] ?? type}`}>
              <thead>
                <tr>
                  <th scope="col">With</th>
                  <th scope="col" className="number">
                    Records
                  </th>
                  <th scope="col" className="number">
                    Share
                  </th>
                </tr>
              </thead>
              <tbody>
                {parts.map(({ field, label, known, total }) => (
                  <tr key={`${field} ${label}`}>
                    <th scope="row">{label}</th>
                    <td className={`number ${styles.figure}`}>
                      {known.toLocaleString('en')} of {total.toLocaleString('en')}
                    </td>
                    <td className={`number ${styles.figure}`}>
                      <span aria-hidden className={styles.bar}>
                        <span style={{ inlineSize: `${share(known, total)}%` }} />
                      </span>{' '}
                      <span className={styles.share}>{share(known, total)} %</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
        );
      })}
    </div>
  );
}

/** Whole per cent, rounded down short of all, so that 100 means every one. */
const share = (known: number, total: number) => (total === 0 ? 0 : Math.floor((100 * known) / total));
