/** Words being written: a note, or a change to one. They survive a reload and the way through the sign-in, in this tab only. */
import type { Motivation, Visibility } from '#web/__generated__/graphql.ts';
import { draftKey } from '#web/app/session.ts';
import type { Selector } from './selection.ts';

/** `parent` is the note it answers. The selector is null when it is about the whole. */
export type Draft = {
  body: string;
  visibility: Visibility;
  /** Id of the group that shall see it; counts only with GROUP. */
  group: string | null;
  /** Day and hour on the writer's own clock (2026-03-29T17:00) at which a group's note becomes public; empty when it does not. */
  embargo: string;
  motivation: Motivation;
  /** As they are typed, with commas between them. */
  tags: string;
  selector: Selector | null;
  parent: string | null;
};

export const emptyDraft: Draft = {
  body: '',
  visibility: 'PRIVATE',
  group: null,
  embargo: '',
  motivation: 'COMMENTING',
  tags: '',
  selector: null,
  parent: null,
};

/** A change to a note, and the version of the note from which it set out. */
export type EditDraft = { body: string; tags: string; version: number };

/** The draft kept for a proposal, a provision or a consultation; null when none is, or when what is kept is no draft. */
export function keptDraft(target: string): Draft | null {
  const parts = keptParts(target);
  if (!parts) return null;
  const text = (name: string) => String(parts.get(name) ?? '');
  const visibility = (['PRIVATE', 'GROUP', 'PUBLIC'] as const).find((one) => one === parts.get('visibility'));
  const motivation = (['COMMENTING', 'QUESTIONING', 'HIGHLIGHTING', 'LINKING'] as const).find(
    (one) => one === parts.get('motivation'),
  );
  const selector = parts.get('selector') ?? null;
  if (typeof parts.get('body') !== 'string' || !visibility || !motivation) return null;
  if (selector !== null && !isSelector(selector)) return null;
  const { group, parent } = { group: text('group') || null, parent: text('parent') || null };
  return {
    body: text('body'),
    visibility,
    group,
    embargo: text('embargo'),
    motivation,
    tags: text('tags'),
    selector,
    parent,
  };
}

/** Keeps a draft, or forgets it when null. */
export function keepDraft(subject: string, draft: Draft | EditDraft | null): void {
  if (draft) sessionStorage.setItem(draftKey(subject), JSON.stringify(draft));
  else sessionStorage.removeItem(draftKey(subject));
}

/** The change to a note that was begun and not saved; null when none was. */
export function keptEdit(note: string): EditDraft | null {
  const parts = keptParts(note);
  const version = parts?.get('version');
  const body = parts?.get('body');
  if (!parts || typeof body !== 'string' || typeof version !== 'number') return null;
  return { body, tags: String(parts.get('tags') ?? ''), version };
}

/** Tags as they were typed, one by one. */
export const tagsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,،、，]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];

function keptParts(subject: string): Map<string, unknown> | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(draftKey(subject)) ?? 'null');
    return typeof kept === 'object' && kept !== null ? new Map(Object.entries(kept)) : null;
  } catch {
    return null;
  }
}

function isSelector(kept: unknown): kept is Selector {
  if (typeof kept !== 'object' || kept === null) return false;
  const parts = new Map<string, unknown>(Object.entries(kept));
  return (
    ['textId', 'exact', 'prefix', 'suffix'].every((name) => typeof parts.get(name) === 'string') &&
    ['start', 'end'].every((name) => Number.isInteger(parts.get(name)))
  );
}
