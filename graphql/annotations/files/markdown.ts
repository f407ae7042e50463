/** Notes to be read and printed. Whatever a person wrote stands there as it was typed: no sign in it means anything to a reader of Markdown. */
import type { Context } from '../../context.ts';
import { type Motivation, shownModeration, type Visibility } from '../annotations.ts';
import type { Noted } from './noted.ts';

const motivations: Record<Motivation, string> = {
  COMMENTING: 'comment',
  QUESTIONING: 'question',
  HIGHLIGHTING: 'highlight',
  LINKING: 'link',
};
const visibilities: Record<Visibility, string> = { PRIVATE: 'private', GROUP: 'group', PUBLIC: 'public' };

/** Notes by what they are on, each in the order in which it first comes. */
export function toMarkdown(ctx: Context, notes: readonly Noted[]): string {
  const byTarget = Map.groupBy(notes, ({ note }) => note.targetId);
  const count = `${notes.length} ${notes.length === 1 ? 'note' : 'notes'} as of ${instant(ctx.now.toISOString())}`;
  const sections = [...byTarget.values()].map((some) => [heading(ctx, some), ...some.map(section)].join('\n\n'));
  return `${['# Notes', count, ...sections].join('\n\n')}\n`;
}

function heading({ publicUrl }: Context, [first]: readonly Noted[]): string {
  const target = first?.target;
  return target ? `## ${line(target.label)}\n\n<${publicUrl}${target.path}>` : '## Something that is gone';
}

function section({ note, author, groupName, anchor, parent, url }: Noted): string {
  const state = shownModeration(note);
  const said = [
    `**${line(author.handle)}**`,
    instant(note.createdAt),
    ...(note.editedAt === null ? [] : [`edited ${instant(note.editedAt)}`]),
    groupName === null ? visibilities[note.visibility] : `group ${line(groupName)}`,
    ...(note.motivation === 'COMMENTING' ? [] : [motivations[note.motivation]]),
    ...(parent ? [`answers ${line(parent.id)}`] : note.parentId === null ? [] : ['answers a note that is not here']),
    ...(state === 'APPROVED' ? [] : [`moderation: ${state.toLowerCase()}`]),
    ...(note.tags.length === 0 ? [] : [`tags: ${note.tags.map(line).join(', ')}`]),
  ];
  const quote = note.selector === null ? [] : [quoted(plain(note.selector.exact))];
  const lost = anchor === 'ORPHANED' ? ['*These words are no longer in the text.*'] : [];
  const perhaps = anchor === 'POSSIBLE' ? ['*These words were perhaps found in the text as it is now.*'] : [];
  const body = note.body.trim() === '' ? [] : [plain(note.body)];
  return [`### ${line(note.id)}`, `${said.join(' · ')}\n<${url}>`, ...quote, ...lost, ...perhaps, ...body].join('\n\n');
}

const instant = (moment: string) => `${moment.slice(0, 16).replace('T', ' ')} UTC`;
const quoted = (text: string) => text.replace(/^/gm, '> ');
const line = (text: string) => plain(text.replace(/\s+/gu, ' ').trim());

/** Signs that mean something wherever they stand, and those that do at the beginning of a line. */
const anywhere = /[\\`*_[\]<>&|~#$]/g;
const leading = /^(\s*)([-+=:]|\d{1,9}(?=[.)]))/;

/** As it was typed, line by line. */
function plain(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((one) => one.trim())
    .map((one) => one.replace(anywhere, '\\$&').replace(leading, escapedBeginning))
    .join('  \n')
    .replace(/(?: {2}\n){2,}/g, '\n\n')
    .replace(/^ {2}$/gm, '');
}

/** A number at the beginning would make a list: its dot is escaped, for a digit cannot be. */
const escapedBeginning = (_: string, blank: string, sign: string) =>
  /\d/.test(sign) ? `${blank}${sign}\\` : `${blank}\\${sign}`;
