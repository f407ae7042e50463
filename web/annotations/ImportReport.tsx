/** What became, or would become, of an entered file. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { Facts } from '#web/ui/Facts.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { RowFaults } from '#web/ui/RowFaults.tsx';
import { anchorNames } from './words.ts';

const ImportReport_report = graphql(`
  fragment ImportReport_report on ImportReport {
    written
    unchanged
    anchors {
      anchor
      count
    }
    faults {
      row
      field
      message
    }
  }
`);

export function ImportReport(props: { report: FragmentType<typeof ImportReport_report>; isDone: boolean }) {
  const { written, unchanged, anchors, faults } = readFragment(ImportReport_report, props.report);
  return (
    <div role="status">
      {faults.length > 0 && (
        <Notice tone="warning">
          <p>
            {faults.length}{' '}
            {faults.length === 1 ? 'row cannot be taken, so nothing is' : 'rows cannot be taken, so nothing is'}{' '}
            written. Mend the file and choose it again.
          </p>
        </Notice>
      )}
      <Facts
        facts={[
          { name: props.isDone ? 'Written' : 'Would be written', value: written.toLocaleString('en') },
          { name: 'Here already', value: unchanged.toLocaleString('en') },
          ...anchors
            .filter(({ count }) => count > 0)
            .map(({ anchor, count }) => ({ name: anchorNames[anchor], value: count.toLocaleString('en') })),
        ]}
      />
      <RowFaults caption="Rows that cannot be taken" faults={faults} />
    </div>
  );
}
