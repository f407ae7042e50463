/** Our own format: everything a note holds, so that it can be entered again without loss. */
import type { Context } from '../../context.ts';
import { shownModeration } from '../annotations.ts';
import type { Noted } from './noted.ts';

export const jsonFormat = 'travaux.annotations';
/** Raised when a file can no longer be read as those before it. */
export const jsonVersion = 1;

export function toJson({ publicUrl, now }: Context, notes: readonly Noted[]): string {
  const about = { format: jsonFormat, version: jsonVersion, source: publicUrl, madeAt: now.toISOString() };
  // A note a line: short, and easily parted where a file is too long to be entered at once.
  const rows = notes.map((noted) => JSON.stringify(toRow(noted)));
  return `${JSON.stringify(about).slice(0, -1)},"notes":[\n${rows.join(',\n')}\n]}\n`;
}

export function toRow({ note, target, author, groupName, anchor, parent, url }: Noted) {
  const { id, targetId, visibility, groupId, embargoUntil, motivation } = note;
  const { body, tags, selector, placement, parentId, createdAt, editedAt, version, edits } = note;
  return {
    id,
    url,
    target: { id: targetId, label: target?.label ?? null },
    author: { id: author.id, handle: author.handle },
    visibility,
    group: visibility === 'GROUP' && groupId !== null ? { id: groupId, name: groupName } : null,
    embargoUntil: visibility === 'GROUP' ? embargoUntil : null,
    moderation: shownModeration(note),
    motivation,
    body,
    tags,
    selector,
    placement,
    // How its words were found when the file was made; worked out anew when it is entered.
    anchor,
    parent: parent?.id ?? null,
    isAnswer: parentId !== null,
    createdAt,
    editedAt,
    version,
    edits,
  };
}
