/** Assessments in files, for tests: rows that can be entered, and what became of them. */
import { csvOf } from '#graphql/exports/csv.ts';
import { importAssessments } from '#test/support/assessments.ts';
import { source } from '#test/support/record.ts';
import { type Actor, at, listAt, type World } from '#test/support/world.ts';

export const enter = importAssessments;
export interface Report {
  written: number;
  unchanged: number;
  faults: { row: number; field: string | null; message: string }[];
}
export async function entered(world: World, actor: Actor, content: string, more: object = {}): Promise<Report> {
  const format = content.startsWith('{') ? 'JSON' : 'CSV';
  return at(await world.get(actor, enter, { format, content, ...more }), 'importAssessments') as Report;
}
export const PUBLISHED = { as: 'PUBLISHED' };

export type Row = Record<string, unknown>;
/** One that can be entered, whichever way. */
export const row = (more: Row = {}): Row => ({
  proposal: 'rcc-14-2',
  right: 'UDHR-19',
  direction: 'RESTRICTS',
  basis: 'SOURCED',
  scope: 'RECORD',
  assessor: 'An institute',
  rationale: 'It lets a state look.',
  sources: [source],
  ...more,
});
export const json = (rows: Row[]) => JSON.stringify({ format: 'travaux.assessments', version: 1, assessments: rows });
export function csv(rows: Row[]): string {
  const names = [...new Set(rows.flatMap((one) => Object.keys(one)))];
  const cell = (value: unknown) => {
    if (typeof value === 'string' || typeof value === 'number') return value;
    return value === undefined || value === null ? null : JSON.stringify(value);
  };
  return csvOf([names, ...rows.map((one) => names.map((name) => cell(one[name])))]);
}
export const many = (count: number, more: Row = {}) =>
  Array.from({ length: count }, (_, place) => row({ rationale: `Reason ${place}.`, ...more }));

export const drafts = async (world: World, actor: Actor) =>
  listAt(
    await world.get(
      actor,
      '{ viewer { assessmentDrafts { id content { rationale selector { exact start textId } textId affected } faults { field } } } }',
    ),
    'viewer.assessmentDrafts',
  );
