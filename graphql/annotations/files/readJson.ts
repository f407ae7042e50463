/** Reads notes from our own format. */
import * as z from 'zod';
import type { Context } from '../../context.ts';
import { invalid } from '../../errors.ts';
import type { SignedIn } from '../../people/actor.ts';
import { mostRows, type ReadFile, rowRules, takeRow } from './fileRow.ts';
import { jsonFormat, jsonVersion } from './json.ts';

/** The text as a value; refuses what is no JSON. */
export function parseContent(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw invalid('content', 'This is no JSON. Take a file as it was saved.');
  }
}

const whole = z.object({
  format: z.literal(jsonFormat, 'This is not our own format of notes. Is it JSON_LD?'),
  version: z.literal(jsonVersion, `Only version ${jsonVersion} of the format can be read.`),
  notes: z.array(z.unknown()).max(mostRows, `At most ${mostRows} notes at once. Part the file.`),
});
/** Only the shape of what stands around the parts of a note; the rules look at the parts. */
const row = z.looseObject({
  target: z.object({ id: z.string() }, 'Say what the note is on: its id.'),
  author: z.object({ id: z.string() }).nullish(),
});
const selector = z.looseObject({});

export function readJson(ctx: Context, reader: SignedIn, content: string): ReadFile {
  const file = whole.safeParse(parseContent(content));
  if (!file.success) throw invalid('content', file.error.issues[0]?.message ?? 'This cannot be read.');
  const read: ReadFile = { rows: [], faults: [] };
  const rules = rowRules(ctx.now);
  for (const [at, one] of file.data.notes.entries()) {
    const shape = row.safeParse(one);
    if (!shape.success) {
      const issue = shape.error.issues[0];
      read.faults.push({ row: at + 1, field: issue?.path.join('.') || null, message: issue?.message ?? 'No note.' });
      continue;
    }
    const { target, author, ...given } = shape.data;
    const held = selector.safeParse(given.selector);
    takeRow(read, rules, at + 1, {
      source: typeof given.id === 'string' ? given.id : JSON.stringify(one),
      id: given.id ?? null,
      isOwn: author == null || author.id === reader.id,
      targetId: target.id,
      motivation: given.motivation ?? 'COMMENTING',
      body: given.body,
      tags: given.tags ?? [],
      selector: held.success
        ? { exact: null, prefix: '', suffix: '', start: null, end: null, textId: null, ...held.data }
        : (given.selector ?? null),
      placement: given.placement ?? null,
      parent: given.parent ?? null,
      isAnswer: given.isAnswer ?? given.parent != null,
      createdAt: given.createdAt ?? null,
      editedAt: given.editedAt ?? null,
      version: given.version ?? 1,
      edits: given.edits ?? [],
    });
  }
  return read;
}
