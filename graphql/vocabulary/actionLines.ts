/** The action lines of the World Summit on the Information Society, C1 to C11. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { parse } from '../errors.ts';
import { type Keepable, keep } from '../events/keep.ts';
import { makeId } from '../ids.ts';
import { demand } from '../people/permissions.ts';
import type { Soon } from '../soon.ts';
import { putTerm, readTerm } from './store.ts';

export interface ActionLine extends Keepable {
  code: string;
  label: string;
  parts: string[];
}

export const actionLineCode = z.string().regex(/^C([1-9]|1[01])$/, 'An action line is one of C1 to C11.');
const codes = Array.from({ length: 11 }, (_, at) => `C${at + 1}`);
const lineId = (code: string) => makeId('actionLine', code);

const actionLineRecord = z.object({
  code: actionLineCode,
  label: z.string().min(1).max(300),
  parts: z.array(z.string().min(1)).default([]),
});

/** Enters or corrects an action line. */
export async function keepActionLine(ctx: Context, input: z.input<typeof actionLineRecord>) {
  demand(ctx.actor, 'keepRecord');
  const facts = parse(actionLineRecord, input);
  const id = lineId(facts.code);
  return keep<ActionLine>(ctx, {
    from: input,
    facts: { id, ...facts },
    existing: await readTerm<ActionLine>(ctx, 'actionLine', id),
    write: (line) => [putTerm(line)],
    news: {
      subjectId: id,
      subjectLabel: `${facts.code} ${facts.label}`,
      subjectPath: `/action-lines/${facts.code}`,
      processId: null,
      concerns: [id],
    },
  });
}

export const actionLineById = (ctx: Context, id: string): Soon<ActionLine | null> =>
  readTerm<ActionLine>(ctx, 'actionLine', id);

/** One of them by its code; null when there is none. */
export const actionLineByCode = (ctx: Context, code: string) => actionLineById(ctx, lineId(code));

/** Those that the record holds, C1 first. */
export async function actionLines(ctx: Context): Promise<ActionLine[]> {
  const lines = await Promise.all(codes.map((code) => actionLineById(ctx, lineId(code))));
  return lines.filter((line) => line !== null);
}
