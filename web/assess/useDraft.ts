/** A draft being written: what the form holds, how far the record has it, and what keeps it when the page goes. */
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type Client, useClient } from 'urql';
import { readFragment } from '#web/__generated__/fragment-masking.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { type Content, inputOf, unkept } from './content.ts';
import { Draft_draft, DraftQuery, SaveDraft, savedOf } from './draftQuery.ts';
import { keep, keptFor } from './kept.ts';
import { makeSaver, type Saved } from './saver.ts';

export type Beginning = {
  proposal: string;
  /** As the record has it; null for a new one. */
  saved: Saved | null;
  /** What a new one begins with. */
  content: Content;
  /** Id of the group whose draft it is. */
  group: string | null;
  /** Whether the three-part test may be made for a right. */
  mayTest: (right: string | null) => boolean;
};

/** Under what the words of a new draft are kept, by what it answers or replaces. */
const freshName = (proposal: string, tied: string | null = null) => `new.${proposal}.${tied ?? ''}`;

/** A moment after the last letter. */
const quiet = 700;

export function useDraft(beginning: Beginning) {
  const client = useClient();
  const { proposal, saved } = beginning;
  const [first] = useState(beginning.content);
  const fresh = freshName(proposal, first.supersedes ?? first.answers);
  const [kept] = useState(() => keptFor(saved?.id ?? fresh));
  const [group, setGroup] = useState(saved ? beginning.group : (kept?.group ?? beginning.group));
  const latest = useRef({ ...beginning, group });
  useEffect(() => {
    latest.current = { ...beginning, group };
  });

  const [saver] = useState(() =>
    makeSaver({
      saved,
      begun: saved
        ? kept && { content: kept.content, base: kept.version === saved.version ? saved.content : kept.base }
        : { content: kept?.content ?? first, base: first },
      send: async ({ draft, content, key }) => {
        const { mayTest } = latest.current;
        const input = {
          ...inputOf(content, mayTest(content.right)),
          proposal,
          ...(draft ? { id: draft.id, version: draft.version } : { group: latest.current.group }),
        };
        const { data, error } = await client.mutation(SaveDraft, { input, idempotencyKey: key }).toPromise();
        if (data) return { saved: savedOf(readFragment(Draft_draft, data.saveAssessmentDraft)) };
        const refused = error ? faultOf(error) : { code: null, field: null, sentence: 'It was not kept.' };
        return { refused };
      },
      load: (id) => loadDraft(client, id),
      makeKey: idempotencyKey,
      wait: (then) => {
        const timer = setTimeout(then, quiet);
        return () => clearTimeout(timer);
      },
    }),
  );
  const state = useSyncExternalStore(saver.listen, saver.state, saver.state);

  // What the record does not have yet lies in the tab; once it has all, nothing does.
  const isTouched = state.status !== 'new' || state.content !== first;
  useEffect(() => {
    const { content, status, saved: now } = state;
    if (now) keep(fresh, null);
    const isKept = (status === 'saved' && unkept(content).length === 0) || (!now && !isTouched);
    keep(now?.id ?? fresh, isKept ? null : { version: now?.version ?? 0, base: saver.base(), content, group });
  }, [state, isTouched, fresh, group, saver]);

  useEffect(() => {
    const save = () => void (saver.state().status !== 'new' && saver.flush());
    const leave = () => document.visibilityState === 'hidden' && save();
    addEventListener('online', save);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('online', save);
      document.removeEventListener('visibilitychange', leave);
      // Whoever goes elsewhere on the site is saved on the way.
      if (saver.state().status === 'unsaved') save();
    };
  }, [saver]);

  return useMemo(
    () => ({
      ...state,
      group,
      setGroup,
      change: saver.change,
      flush: saver.flush,
      resolve: saver.resolve,
      reload: saver.reload,
      /** Of the draft as it was last saved. */
      version: () => saver.state().saved?.version ?? 0,
      /** Forgets the words in the tab; the draft is published or deleted. */
      forget() {
        saver.end();
        keep(saver.state().saved?.id ?? fresh, null);
      },
      /** Puts the words where a new draft of the same proposal begins with them. */
      beginAnew() {
        saver.end();
        keep(saver.state().saved?.id ?? fresh, null);
        keep(freshName(proposal), { version: 0, base: saver.base(), content: saver.state().content, group: null });
      },
    }),
    [state, group, saver, fresh, proposal],
  );
}

export type DraftInHand = ReturnType<typeof useDraft>;

/** Rejects when it cannot be asked. */
async function loadDraft(client: Client, id: string): Promise<Saved | null> {
  const { data, error } = await client.query(DraftQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
  if (!data) throw error ?? new Error('No answer.');
  return data.assessmentDraft ? savedOf(readFragment(Draft_draft, data.assessmentDraft)) : null;
}
