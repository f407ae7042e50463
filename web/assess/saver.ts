/**
 * Saves a draft as one writes: a moment after the last change, one saving at a time, never losing what was typed. Knows no page
 * and no network; what it is given to send with says how it went.
 */
import { type Content, emptyContent, isSame, type Part } from './content.ts';
import { merge, withParts } from './merge.ts';

/** A draft as the record has it. */
export type Saved = {
  id: string;
  version: number;
  content: Content;
  faults: readonly { field: string; message: string }[];
};
/** Why it was not saved. A refusal without a code never arrived, or its answer did not. */
export type Refused = { code: string | null; field: string | null; sentence: string };
export type Sending = { draft: Saved | null; content: Content; key: string };

export type SaverSettings = {
  /** As the record has it; null for a new one, which is first sent by `flush`. */
  saved: Saved | null;
  /** What the form holds where the record has no draft, or not all of it, and what that set out from. */
  begun: { content: Content; base: Content } | null;
  send: (sending: Sending) => Promise<{ saved: Saved } | { refused: Refused }>;
  /** The draft as it is now; null when it is gone. */
  load: (id: string) => Promise<Saved | null>;
  /** A key that makes a second arrival of one sending harmless. */
  makeKey: () => string;
  /** Calls back after a quiet moment; returns how to call it off. */
  wait: (then: () => void) => () => void;
};

export type SaverState = {
  content: Content;
  saved: Saved | null;
  status: 'new' | 'saved' | 'unsaved' | 'saving' | 'failed' | 'clash' | 'gone';
  refused: Refused | null;
  /** What somebody else saved meanwhile, and the parts that both changed. */
  clash: { theirs: Saved; parts: readonly Part[] } | null;
  /** Parts that somebody else changed and that were taken over. */
  taken: readonly Part[];
};

export type Saver = ReturnType<typeof makeSaver>;

export function makeSaver({ saved, begun, ...settings }: SaverSettings) {
  const listeners = new Set<() => void>();
  /** What both the form and the record set out from. */
  let base = saved?.content ?? begun?.base ?? null;
  /** Sent, and nobody knows whether it arrived: it goes again first, as it was. */
  let unsure: Sending | null = null;
  let underway: Promise<void> | null = null;
  let callOff = () => {};
  /** Whether somebody waits for all of it to be saved. */
  let isAwaited = false;
  let isOver = false;
  let state: SaverState = {
    content: begun?.content ?? saved?.content ?? emptyContent,
    saved,
    status: saved ? 'saved' : 'new',
    refused: null,
    clash: null,
    taken: [],
  };

  function become(part: Partial<SaverState>): void {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  }

  const isSaved = () => state.saved !== null && isSame(state.content, state.saved.content);

  function later(): void {
    callOff();
    callOff = settings.wait(() => void start());
  }

  async function run(): Promise<void> {
    callOff();
    while (unsure !== null || !isSaved()) {
      const sending: Sending = unsure ?? { draft: state.saved, content: state.content, key: settings.makeKey() };
      become({ status: 'saving', refused: null });
      const answer = await settings.send(sending);
      if ('saved' in answer) {
        unsure = null;
        base = sending.content;
        become({ saved: { ...answer.saved, content: sending.content } });
        if (isAwaited || isSaved()) continue;
        // Whoever goes on typing is saved at the next pause.
        later();
        return become({ status: 'unsaved' });
      }
      const { refused } = answer;
      unsure = refused.code === null ? sending : null;
      const { saved: draft } = state;
      if (refused.code === 'CONFLICT' && draft) {
        if (await settle(draft.id)) continue;
        return;
      }
      return become({ status: refused.code === 'NOT_FOUND' ? 'gone' : 'failed', refused });
    }
    become({ status: 'saved', refused: null });
  }

  /** Takes in what somebody else saved. Resolves to whether what is in the form can be saved now. */
  async function settle(id: string): Promise<boolean> {
    const theirs = await settings.load(id).catch(() => undefined);
    if (theirs === undefined) {
      become({ status: 'failed', refused: { code: null, field: null, sentence: 'The server could not be reached.' } });
      return false;
    }
    if (theirs === null) {
      become({ status: 'gone' });
      return false;
    }
    const { content, taken, clashes } = merge(base ?? theirs.content, state.content, theirs.content);
    if (clashes.length > 0) {
      become({ content, taken, status: 'clash', clash: { theirs, parts: clashes } });
      return false;
    }
    base = theirs.content;
    become({ content, taken, saved: theirs });
    return true;
  }

  async function start(): Promise<void> {
    if (isOver || state.status === 'clash' || state.status === 'gone') return;
    underway ??= run().finally(() => {
      underway = null;
      isAwaited = false;
    });
    await underway;
  }

  /** Saves now. Resolves to whether the record has all that it can take of the form. */
  async function flush(): Promise<boolean> {
    isAwaited = true;
    await start();
    return state.status === 'saved';
  }

  if (saved && begun) {
    const { content, clashes } = merge(begun.base, begun.content, saved.content);
    const clash = clashes.length > 0 ? { theirs: saved, parts: clashes } : null;
    state = {
      ...state,
      content,
      clash,
      status: clash ? 'clash' : isSame(content, saved.content) ? 'saved' : 'unsaved',
    };
    if (state.status === 'unsaved') later();
  }

  return {
    state: () => state,
    listen(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change(part: Partial<Content>) {
      const content = { ...state.content, ...part };
      if (state.status === 'clash' || state.status === 'gone') return become({ content });
      if (state.status === 'new') return become({ content });
      become({ content, taken: [], ...(state.status !== 'saving' && { status: 'unsaved' }) });
      later();
    },
    flush,
    /** Ends a clash: the parts that both changed stay as they are here, or become as they are there. */
    async resolve(whose: 'mine' | 'theirs') {
      if (!state.clash) return;
      const { theirs, parts } = state.clash;
      const content = whose === 'mine' ? state.content : withParts(state.content, theirs.content, parts);
      base = theirs.content;
      become({ content, saved: theirs, clash: null, status: 'unsaved' });
      await flush();
    },
    /** Takes in the draft as it is now. */
    async reload() {
      const { saved: draft } = state;
      if (draft && (await settle(draft.id))) await flush();
    },
    /** What both set out from, to be kept with what is not saved. */
    base: () => base ?? state.content,
    /** Nothing more is saved. */
    end() {
      callOff();
      isOver = true;
    },
  };
}
