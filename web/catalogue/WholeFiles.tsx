/** The files that hold the whole record: how large, how old, and how to tell that one arrived whole. */
import { useEffect, useState } from 'react';
import { CopyButton } from '#web/ui/CopyButton.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { readManifest, sizeInWords, type WholeFile } from './manifest.ts';
import styles from './WholeFiles.module.css';

const offered = [
  ['travaux.sqlite', 'A SQLite database with every table, searchable as it is; any SQLite tool opens it.'],
  ['travaux.zip', 'Every table as CSV, with the meaning of each column, the licence, the date and checksums.'],
] as const;

/** The links stand at once; what the host says of the files comes when it has answered, since it may have to make them first. */
export function WholeFiles() {
  const [files, setFiles] = useState<WholeFile[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    readManifest(leaving.signal).then(setFiles, () => setFailed(!leaving.signal.aborted));
    return () => leaving.abort();
  }, []);
  return (
    <>
      <div className={styles.files}>
        {offered.map(([name, what]) => (
          <Offered key={name} name={name} what={what} file={files.find((one) => one.name === name)} />
        ))}
      </div>
      {failed && <Notice tone="warning">Size, age and checksum of the files are not known at this moment.</Notice>}
    </>
  );
}

function Offered({ name, what, file }: { name: string; what: string; file: WholeFile | undefined }) {
  return (
    <article className={styles.file} aria-label={name}>
      <h3>
        <a href={`/export/${name}`} download>
          {name}
        </a>
      </h3>
      <p>{what}</p>
      <Facts
        facts={[
          { name: 'Size', value: file ? sizeInWords(file.bytes) : '…' },
          { name: 'Made', value: file ? <DateTime at={file.madeAt} /> : '…' },
          { name: 'SHA-256', value: file ? <Digest name={name} sha256={file.sha256} /> : '…' },
        ]}
      />
    </article>
  );
}

function Digest({ name, sha256 }: { name: string; sha256: string }) {
  return (
    <div className={styles.digest}>
      <code>{sha256}</code>
      <CopyButton text={sha256} what={`checksum of ${name}`} />
    </div>
  );
}
