/** The notes that are shown, as a file in one of four formats. */
import { useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { AnnotationFormat, AnnotationQuery } from '#web/__generated__/graphql.ts';
import { faultOf } from '#web/app/refusals.ts';
import { saveFile } from '#web/app/saveFile.ts';
import { Button } from '#web/ui/Button.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import styles from './NotesPage.module.css';

const NoteFileQuery = graphql(`
  query NoteFile($query: AnnotationQuery, $format: AnnotationFormat!) {
    annotationFile(query: $query, format: $format) {
      name
      mediaType
      content
      count
    }
  }
`);

const formats: readonly { format: AnnotationFormat; label: string; what: string }[] = [
  { format: 'CSV', label: 'CSV', what: 'A table' },
  { format: 'MARKDOWN', label: 'Markdown', what: 'To be read' },
  { format: 'JSON', label: 'JSON', what: 'Can be entered again' },
  { format: 'JSON_LD', label: 'JSON-LD', what: 'W3C Web Annotation' },
];

export function NotesTakeAway({ query }: { query: AnnotationQuery }) {
  const client = useClient();
  const [fault, setFault] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  async function take(format: AnnotationFormat) {
    setFault(null);
    setSaid('');
    // Asked anew each time: a file is as of now.
    const asked = client.query(NoteFileQuery, { query, format }, { requestPolicy: 'network-only' });
    const { data, error } = await asked.toPromise();
    if (error) return setFault(faultOf(error).sentence);
    if (!data) return;
    const { name, mediaType, content, count } = data.annotationFile;
    saveFile(name, new Blob([content], { type: mediaType }));
    setSaid(`${count} ${count === 1 ? 'note' : 'notes'} in ${name}.`);
  }
  return (
    <section aria-label="Take along these notes">
      <div className={styles.ways}>
        {formats.map(({ format, label, what }) => (
          <Button
            key={format}
            look="quiet"
            aria-label={`${label}: the notes as a file. ${what}.`}
            onPress={() => void take(format)}
          >
            {label}
          </Button>
        ))}
      </div>
      <p role="status" className={styles.soft}>
        {said}
      </p>
      {fault && <Notice tone="fault">{fault}</Notice>}
    </section>
  );
}
