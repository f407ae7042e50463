/** Texts and the notes on them, side by side: for a proposal, a provision or a consultation. */
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useMutation } from 'urql';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { useIsLive } from '#web/ui/useIsLive.ts';
import { DeskSection } from './DeskSection.tsx';
import { type DeskText, linesOf, newestOf } from './deskText.ts';
import { type Draft, emptyDraft, keepDraft, keptDraft } from './draft.ts';
import { PlaceNote } from './NotePlace.tsx';
import styles from './NotesDesk.module.css';
import { NotesRail } from './NotesRail.tsx';
import type { Selector } from './selection.ts';
import { threadsOf } from './threads.ts';
import { useNotes } from './useNotes.tsx';
import { useWalk } from './walk.ts';

export type NotesDeskProps = {
  /** Id of the proposal, provision or consultation. */
  target: string;
  /** What the whole is called in a sentence: "proposal". */
  whole: string;
  texts: readonly DeskText[];
  /** Words that something else on the page rests on: those whose `id` is the part of the address behind `#` are shown. */
  quotes?: readonly Quote[];
  /** Stands below the texts. */
  children?: ReactNode;
};

export type Quote = { id: string; selector: Selector };
const noQuotes: readonly Quote[] = [];

export function NotesDesk({ target, whole, texts, quotes = noQuotes, children }: NotesDeskProps) {
  const desk = useRef<HTMLDivElement>(null);
  const ranges = useRef(new Map<string, Range>());
  const isLive = useIsLive();
  const { hash } = useLocation();
  const wanted = isLive && /^#ann_\w+$/.test(hash) ? hash.slice(1) : null;
  const quote = isLive ? quotes.find(({ id }) => hash === `#${id}`) : undefined;
  const [active, setActive] = useState<string | null>(null);
  const [shown, setShown] = useState<ReadonlyMap<number, string>>(new Map());
  const kept = useMemo(() => (isLive ? keptDraft(target) : null), [isLive, target]);
  const [changed, setChanged] = useState<{ draft: Draft | null } | null>(null);
  const draft = changed ? changed.draft : kept;
  const notes = useNotes(target, wanted);
  const { pages, hasMore, askMore } = notes;
  const lines = useMemo(() => linesOf(texts), [texts]);
  const threads = useMemo(() => threadsOf(pages, lines), [pages, lines]);
  const flat = useMemo(() => threads.flatMap(({ note, answers }) => [note, ...answers]), [threads]);
  const [moving, setMoving] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [, place] = useMutation(PlaceNote);

  // Notes are drawn again only when something of theirs changes, so what they call has to stay the same while more come.
  const latest = useRef({ flat, lines, texts, threads });
  useLayoutEffect(() => {
    latest.current = { flat, lines, texts, threads };
  });

  const change = useCallback(
    (next: Draft | null) => {
      setChanged({ draft: next });
      keepDraft(target, next);
    },
    [target],
  );

  const show = useCallback((id: string) => {
    setActive(id);
    const note = latest.current.flat.find((one) => one.id === id);
    const version = (note?.place ?? note?.selector)?.textId;
    const line = version === undefined ? undefined : latest.current.lines.get(version);
    if (version !== undefined && line !== undefined) setShown((all) => new Map(all).set(line, version));
    // Another version has to be drawn first.
    requestAnimationFrame(() =>
      ranges.current.get(id)?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' }),
    );
  }, []);

  const answer = useCallback(
    (id: string) => {
      const { threads: all } = latest.current;
      const parent = all.find(({ note, answers }) => [note, ...answers].some((one) => one.id === id))?.note;
      // Within a group one speaks to the group; before everyone one speaks only by choosing to.
      const audience =
        parent?.visibility === 'GROUP' ? ({ visibility: 'GROUP', group: parent.group?.id ?? null } as const) : {};
      change({ ...emptyDraft, ...audience, parent: parent?.id ?? id });
    },
    [change],
  );

  const isWantedThere = wanted !== null && flat.some(({ id }) => id === wanted);
  useEffect(() => {
    if (isWantedThere && wanted) setActive(wanted);
  }, [isWantedThere, wanted]);

  const marked = useMemo(() => (quote ? [...flat, quote] : flat), [flat, quote]);
  useEffect(() => {
    if (!quote) return;
    const { id, selector } = quote;
    setActive(id);
    const line = latest.current.lines.get(selector.textId);
    if (line !== undefined) setShown((all) => new Map(all).set(line, selector.textId));
    // Another version has to be drawn first.
    const frame = requestAnimationFrame(() => bringIntoSight(ranges.current.get(id)));
    return () => cancelAnimationFrame(frame);
  }, [quote]);

  const ids = useMemo(() => flat.map(({ id }) => id), [flat]);
  useWalk(desk, ids, active, (next) => {
    show(next);
    if (next === ids.at(-1) && hasMore) askMore();
  });

  async function choose(selector: Selector) {
    if (moving === null) return change({ ...(draft ?? emptyDraft), selector, parent: null });
    setFault(null);
    const { textId, start, end } = selector;
    const key = idempotencyKey();
    const { error } = await place({ id: moving, textId, verdict: 'MOVE', start, end, idempotencyKey: key });
    if (error) return setFault(faultOf(error).sentence);
    setActive(moving);
    setMoving(null);
  }

  const startMove = useCallback((id: string) => {
    const { flat: notesNow, lines: linesNow, texts: textsNow } = latest.current;
    const note = notesNow.find((one) => one.id === id);
    const line = note?.selector ? linesNow.get(note.selector.textId) : undefined;
    const newest = line === undefined ? undefined : textsNow[line]?.versions.at(-1);
    if (line !== undefined && newest) setShown((all) => new Map(all).set(line, newest.id));
    setFault(null);
    setMoving(id);
  }, []);

  const moved = moving === null ? undefined : flat.find(({ id }) => id === moving);
  return (
    <div ref={desk} className={styles.desk}>
      <div className={styles.reading}>
        {moving !== null && (
          <Notice>
            <div role="status" className={styles.moving}>
              <p>
                Choose in the newest text the words to which this note belongs:{' '}
                <q dir="auto">{moved?.selector?.exact}</q>
              </p>
              <Button onPress={() => setMoving(null)}>Leave it where it is</Button>
            </div>
            {fault && <p role="alert">{fault}</p>}
          </Notice>
        )}
        {texts.map((text, line) => (
          <DeskSection
            key={text.versions[0]?.id ?? text.name}
            text={text}
            shown={shown.get(line) ?? text.versions.at(-1)?.id ?? ''}
            onShow={(id) => setShown((all) => new Map(all).set(line, id))}
            notes={marked}
            active={active}
            draft={draft?.selector ?? null}
            ranges={ranges}
            deed={moving === null ? undefined : 'Put the note here'}
            onSelect={(selector) => void choose(selector)}
            onOpen={setActive}
          />
        ))}
        {children}
      </div>
      <NotesRail
        target={target}
        whole={whole}
        notes={notes}
        threads={threads}
        ranges={ranges}
        active={active}
        draft={draft}
        newestOf={(id) => newestOf(texts, id)?.id ?? null}
        onOpen={show}
        onAnswer={answer}
        onMove={startMove}
        onDraft={change}
      />
      {notes.listeners}
    </div>
  );
}

/** Words of a long text stand far from where it begins. */
function bringIntoSight(range: Range | undefined): void {
  const words = range?.getBoundingClientRect();
  if (words && (words.top < 0 || words.bottom > innerHeight)) scrollBy({ top: words.top - innerHeight / 3 });
}
