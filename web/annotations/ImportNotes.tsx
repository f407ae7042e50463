/** Entering notes from a file: looked at first, written only when one has seen what would become of them. */
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { AnnotationFormat } from '#web/__generated__/graphql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import type { MyGroup } from '#web/groups/useMyGroups.ts';
import { Button } from '#web/ui/Button.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Section } from '#web/ui/Page.tsx';
import { Select } from '#web/ui/Select.tsx';
import { ImportReport } from './ImportReport.tsx';
import styles from './NotesPage.module.css';

const ImportNotesMutation = graphql(`
  mutation ImportNotes(
    $format: AnnotationFormat!
    $content: String!
    $group: ID
    $dryRun: Boolean
    $idempotencyKey: String
  ) {
    importAnnotations(
      format: $format
      content: $content
      group: $group
      dryRun: $dryRun
      idempotencyKey: $idempotencyKey
    ) {
      written
      faults {
        row
      }
      ...ImportReport_report
    }
  }
`);

const most = 200_000;
const onlyMe = 'PRIVATE';
type Chosen = { name: string; content: string; format: AnnotationFormat };
type Report = { isDone: boolean; report: Parameters<typeof ImportReport>[0]['report']; count: number; faults: number };

export function ImportNotes({ groups }: { groups: readonly MyGroup[] }) {
  const [{ fetching }, enter] = useMutation(ImportNotesMutation);
  const [file, setFile] = useState<Chosen | null>(null);
  const [group, setGroup] = useState(onlyMe);
  const [result, setResult] = useState<Report | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  async function choose(given: File | undefined) {
    setResult(null);
    setFault(null);
    setFile(null);
    if (!given) return;
    if (given.size > most) return setFault('The file is larger than 200 kB. Divide it.');
    const content = await given.text();
    setFile({ name: given.name, content, format: formatOf(given.name, content) });
  }

  async function run(dryRun: boolean) {
    if (!file) return;
    setFault(null);
    const { format, content } = file;
    const key = dryRun ? null : idempotencyKey();
    const { data, error } = await enter({
      format,
      content,
      group: group === onlyMe ? null : group,
      dryRun,
      idempotencyKey: key,
    });
    if (error) return setFault(faultOf(error).sentence);
    if (!data) return;
    const { written, faults } = data.importAnnotations;
    setResult({ isDone: !dryRun, report: data.importAnnotations, count: written, faults: faults.length });
  }

  const mayEnter = result && !result.isDone && result.faults === 0 && result.count > 0;
  return (
    <Section title="Enter notes from a file">
      <div className={styles.import}>
        <p>
          Our own JSON keeps its notes’ ids; W3C Web Annotations become new notes. All are private unless you give them
          to a group. Nothing is written before you have seen what would be.
        </p>
        <label htmlFor="notes-file">File, at most 200 kB and 500 notes</label>
        <input
          id="notes-file"
          type="file"
          accept=".json,.jsonld,application/json,application/ld+json"
          onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
        />
        {groups.length > 0 && (
          <Select
            label="Who may see them"
            options={[
              { value: onlyMe, label: 'Only me' },
              ...groups.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={group}
            onChange={(chosen) => {
              setGroup(chosen);
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
              Enter {result.count} {result.count === 1 ? 'note' : 'notes'}
            </Button>
          )}
        </div>
        {fault && <Notice tone="fault">{fault}</Notice>}
        {result && <ImportReport report={result.report} isDone={result.isDone} />}
      </div>
    </Section>
  );
}

/** Our own JSON bears no context of linked data. */
function formatOf(name: string, content: string): AnnotationFormat {
  return /\.jsonld$/i.test(name) || content.includes('"@context"') ? 'JSON_LD' : 'JSON';
}
