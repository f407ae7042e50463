/** A note being written: it survives a reload and the way through the sign-in, in this tab only. */
import type { Motivation, Visibility } from '#web/__generated__/graphql.ts';
import { draftKey } from '#web/app/session.ts';
import type { Selector } from './selection.ts';

/** `parent` is the note it answers. The selector is null when it is about the whole. */
export type Draft = {
  body: string;
  visibility: Visibility;
  motivation: Motivation;
  selector: Selector | null;
  parent: string | null;
};

export const emptyDraft: Draft = {
  body: '',
  visibility: 'PRIVATE',
  motivation: 'COMMENTING',
  selector: null,
  parent: null,
};

/** The draft kept for a proposal; null when none is, or when what is kept is no draft. */
export function keptDraft(proposal: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(draftKey(proposal)) ?? 'null');
    return isDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps the draft of a proposal, or forgets it when null. */
export function keepDraft(proposal: string, draft: Draft | null): void {
  if (draft) sessionStorage.setItem(draftKey(proposal), JSON.stringify(draft));
  else sessionStorage.removeItem(draftKey(proposal));
}

function isDraft(kept: unknown): kept is Draft {
  if (typeof kept !== 'object' || kept === null) return false;
  const parts = new Map<string, unknown>(Object.entries(kept));
  const selector = parts.get('selector');
  return (
    typeof parts.get('body') === 'string' &&
    ['PRIVATE', 'PUBLIC'].includes(String(parts.get('visibility'))) &&
    ['COMMENTING', 'QUESTIONING', 'HIGHLIGHTING', 'LINKING'].includes(String(parts.get('motivation'))) &&
    (selector === null ||
      (typeof selector === 'object' &&
        typeof Object.entries(selector ?? {}).find(([part]) => part === 'exact')?.[1] === 'string'))
  );
}
