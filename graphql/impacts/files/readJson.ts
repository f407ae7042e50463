/** Reads assessments from our own JSON, as /export/impacts.json has it. */
import * as z from 'zod';
import { parseContent } from '../../annotations/files/readJson.ts';
import { invalid } from '../../errors.ts';
import { mostRows, type ReadFile, takeRow, tooMany } from './fileRow.ts';
import { jsonFormat, jsonVersion } from './ownFormat.ts';

const whole = z.object({
  format: z.literal(jsonFormat, `This is not our own format of assessments: its format is not "${jsonFormat}".`),
  version: z.literal(jsonVersion, `Only version ${jsonVersion} of the format can be read.`),
  assessments: z.array(z.unknown(), 'Its assessments are a list.').max(mostRows, tooMany),
});
const row = z.record(z.string(), z.unknown());

export function readJson(content: string): ReadFile {
  const file = whole.safeParse(parseContent(content));
  if (!file.success) throw invalid('content', file.error.issues[0]?.message ?? 'This cannot be read.');
  const read: ReadFile = { rows: [], faults: [] };
  for (const [at, one] of file.data.assessments.entries()) {
    const shape = row.safeParse(one);
    if (shape.success) takeRow(read, at + 1, shape.data);
    else read.faults.push({ row: at + 1, field: null, message: 'An object with the names of the columns is needed.' });
  }
  return read;
}
