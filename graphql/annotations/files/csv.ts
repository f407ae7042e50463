/** Notes as rows of a table. An empty cell is one of which there is nothing to say. */
import { csvOf } from '../../exports/csv.ts';
import { shownModeration } from '../annotations.ts';
import type { Noted } from './noted.ts';

type Cell = string | number | null;

const columns: readonly [name: string, cell: (noted: Noted) => Cell][] = [
  ['id', ({ note }) => note.id],
  ['url', ({ url }) => url],
  ['on', ({ target }) => target?.label ?? null],
  ['on_id', ({ note }) => note.targetId],
  ['author', ({ author }) => author.handle],
  ['visibility', ({ note }) => note.visibility],
  ['group', ({ groupName }) => groupName],
  ['motivation', ({ note }) => note.motivation],
  ['body', ({ note }) => note.body],
  ['tags', ({ note }) => note.tags.join('; ')],
  ['quote', ({ note }) => note.selector?.exact ?? null],
  ['quote_prefix', ({ note }) => note.selector?.prefix ?? null],
  ['quote_suffix', ({ note }) => note.selector?.suffix ?? null],
  ['start', ({ note }) => note.selector?.start ?? null],
  ['end', ({ note }) => note.selector?.end ?? null],
  ['text_id', ({ note }) => note.selector?.textId ?? null],
  ['anchor', ({ anchor }) => anchor],
  ['is_answer', ({ note }) => String(note.parentId !== null)],
  ['answers', ({ parent }) => parent?.id ?? null],
  ['created_at', ({ note }) => note.createdAt],
  ['edited_at', ({ note }) => note.editedAt],
  ['moderation', ({ note }) => shownModeration(note)],
];

export const toCsv = (notes: readonly Noted[]): string =>
  csvOf([columns.map(([name]) => name), ...notes.map((noted) => columns.map(([, cell]) => cell(noted)))]);
