/** What became, or would become, of a file of assessments; each row that cannot be taken with its part and why. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { Facts } from '#web/ui/Facts.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { RowFaults } from '#web/ui/RowFaults.tsx';

const AssessmentReport_import = graphql(`
  fragment AssessmentReport_import on AssessmentImport {
    written
    unchanged
    faults {
      row
      field
      message
    }
  }
`);

export function AssessmentReport(props: { report: FragmentType<typeof AssessmentReport_import>; isDone: boolean }) {
  const { written, unchanged, faults } = readFragment(AssessmentReport_import, props.report);
  return (
    <div role="status">
      {faults.length > 0 && (
        <Notice tone="warning">
          <p>
            {faults.length === 1 ? 'Something cannot be taken' : `${faults.length} things cannot be taken`}, so nothing
            is entered. Mend the file and choose it again.
          </p>
        </Notice>
      )}
      <Facts
        facts={[
          { name: props.isDone ? 'Entered' : 'Would be entered', value: written.toLocaleString('en') },
          { name: 'Here already', value: unchanged.toLocaleString('en') },
        ]}
      />
      <RowFaults caption="Rows that cannot be taken; the first row after the headings is 1" faults={faults} />
    </div>
  );
}
