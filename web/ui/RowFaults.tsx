/** Rows of a file that cannot be taken: which, what of them, and why. */
import { Table } from './Table.tsx';

export type RowFault = { readonly row: number; readonly field?: string | null; readonly message: string };

/** `caption` says what is counted. Nothing is drawn where there is no fault. */
export function RowFaults({ caption, faults }: { caption: string; faults: readonly RowFault[] }) {
  if (faults.length === 0) return null;
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col">Part</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {faults.map(({ row, field, message }) => (
          <tr key={`${row} ${field} ${message}`}>
            <th scope="row">{row}</th>
            <td>{field ?? 'the whole'}</td>
            <td>{message}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
