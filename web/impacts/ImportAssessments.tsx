/** Entering assessments from a file: looked at first, entered only when one has seen what would become of every row. */
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { AssessmentEntry, AssessmentFormat } from '#web/__generated__/graphql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Section } from '#web/ui/Page.tsx';
import { Radios } from '#web/ui/Radios.tsx';
import { AssessmentReport } from './AssessmentReport.tsx';
import styles from './ImportAssessments.module.css';

const ImportAssessmentsMutation = graphql(`
  mutation ImportAssessments(
    $format: AssessmentFormat!
    $content: String!
    $as: AssessmentEntry
    $dryRun: Boolean
    $idempotencyKey: String
  ) {
    importAssessments(format: $format, content: $content, as: $as, dryRun: $dryRun, idempotencyKey: $idempotencyKey) {
      written
      faults {
        row
      }
      ...AssessmentReport_import
    }
  }
`);

const most = 240_000;
type Chosen = { content: string; format: AssessmentFormat };
type Result = {
  isDone: boolean;
  report: Parameters<typeof AssessmentReport>[0]['report'];
  written: number;
  isAtFault: boolean;
};

const entries: readonly { value: AssessmentEntry; label: string }[] = [
  { value: 'DRAFTS', label: 'As my own drafts, to look through and publish one by one' },
  { value: 'PUBLISHED', label: 'Published at once: outside views and editorial readings' },
];

/** `mayPublish`: whether whoever is signed in is a curator. */
export function ImportAssessments({ mayPublish }: { mayPublish: boolean }) {
  const [{ fetching }, enter] = useMutation(ImportAssessmentsMutation);
  const [file, setFile] = useState<Chosen | null>(null);
  const [as, setAs] = useState<AssessmentEntry>('DRAFTS');
  const [result, setResult] = useState<Result | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  async function choose(given: File | undefined) {
    setResult(null);
    setFault(null);
    setFile(null);
    if (!given) return;
    if (given.size > most) return setFault('The file is larger than 240 kB. Divide it.');
    setFile({ content: await given.text(), format: /\.json$/i.test(given.name) ? 'JSON' : 'CSV' });
  }

  async function run(dryRun: boolean) {
    if (!file) return;
    setFault(null);
    const key = dryRun ? null : idempotencyKey();
    const { data, error } = await enter({ ...file, as, dryRun, idempotencyKey: key });
    if (error) return setFault(faultOf(error).sentence);
    if (!data) return;
    const { written, faults } = data.importAssessments;
    setResult({ isDone: !dryRun, report: data.importAssessments, written, isAtFault: faults.length > 0 });
  }

  const mayEnter = result && !result.isDone && !result.isAtFault && result.written > 0;
  return (
    <Section title="Enter assessments from a file">
      <div className={styles.form}>
        <p>
          CSV or our own JSON, with the columns of{' '}
          <a href="/export/impacts.csv" download>
            the export
          </a>
          . Nothing is entered before you have seen what would be, and nothing at all while one row is at fault. A row
          that is here already is left alone, so a file can be sent again.
        </p>
        <label htmlFor="assessments-file">File, at most 240 kB and 1,000 rows</label>
        <input
          id="assessments-file"
          type="file"
          accept=".csv,.json,text/csv,application/json"
          onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
        />
        {mayPublish && (
          <Radios
            label="What its rows become"
            options={entries}
            value={as}
            onChange={(chosen) => {
              setAs(chosen === 'PUBLISHED' ? 'PUBLISHED' : 'DRAFTS');
              setResult(null);
            }}
          />
        )}
        <div className={styles.ways}>
          <Button isDisabled={!file} isPending={fetching} onPress={() => void run(true)}>
            Look at it first
          </Button>
          {mayEnter && (
            <Button look="primary" isPending={fetching} onPress={() => void run(false)}>
              Enter {result.written} {result.written === 1 ? 'assessment' : 'assessments'}
            </Button>
          )}
        </div>
        {fault && <Notice tone="fault">{fault}</Notice>}
        {result && <AssessmentReport report={result.report} isDone={result.isDone} />}
      </div>
    </Section>
  );
}
