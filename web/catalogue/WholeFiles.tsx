/** The files that hold the whole record: how large, how old, and how to tell that one arrived whole. */
import { useEffect, useState } from 'react';
import { CopyButton } from '#web/ui/CopyButton.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Table } from '#web/ui/Table.tsx';
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
      <Table caption="Files that hold the whole record">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">What it is</th>
            <th scope="col" className="number">
              Size
            </th>
            <th scope="col">Made</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {offered.map(([name, what]) => (
            <Row key={name} name={name} what={what} file={files.find((one) => one.name === name)} />
          ))}
        </tbody>
      </Table>
      {failed && <Notice tone="warning">Size, age and checksum of the files are not known at this moment.</Notice>}
    </>
  );
}

function Row({ name, what, file }: { name: string; what: string; file: WholeFile | undefined }) {
  return (
    <tr>
      <th scope="row">
        <a href={`/export/${name}`}>{name}</a>
      </th>
      <td className={styles.what}>{what}</td>
      <td className="number">{file ? sizeInWords(file.bytes) : '…'}</td>
      <td>{file ? <DateTime at={file.madeAt} /> : '…'}</td>
      <td className={styles.digest}>
        {file ? (
          <>
            <code>{file.sha256}</code> <CopyButton text={file.sha256} what={`checksum of ${name}`} />
          </>
        ) : (
          '…'
        )}
      </td>
    </tr>
  );
}
