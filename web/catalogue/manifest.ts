/** The list of the files that hold the whole record, as the host keeps it beside them. */

/** One file: its name, its size, its digest in hex, and when it was made. */
export type WholeFile = { name: string; bytes: number; sha256: string; madeAt: string };

/** Reads the list. Rejects when the host does not answer, or not with a list of files. */
export async function readManifest(signal: AbortSignal): Promise<WholeFile[]> {
  const answer = await fetch('/export/manifest.json', { credentials: 'omit', signal });
  if (!answer.ok) throw new Error('The list of files is not answered.');
  const said: unknown = await answer.json();
  const files = typeof said === 'object' && said !== null && 'files' in said ? said.files : undefined;
  if (!Array.isArray(files) || !files.every(isFile)) throw new Error('The list of files is not understood.');
  return files;
}

function isFile(one: unknown): one is WholeFile {
  if (typeof one !== 'object' || one === null) return false;
  const parts = new Map(Object.entries(one));
  return (
    typeof parts.get('bytes') === 'number' &&
    ['name', 'sha256', 'madeAt'].every((part) => typeof parts.get(part) === 'string')
  );
}

/** A size as people read it: 940 kB, 1.9 MB. */
export function sizeInWords(bytes: number): string {
  const [size, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size.toLocaleString('en', { maximumSignificantDigits: size < 100 ? 2 : 3 })} ${unit}`;
}
