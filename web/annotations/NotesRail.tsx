/** The notes beside their texts, in the order of their words; answers stand below what they answer. */
import { lazy, type RefObject, Suspense, useEffect, useRef } from 'react';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { useAlongside } from './alongside.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { MoreNotes } from './MoreNotes.tsx';
import { Note } from './Note.tsx';
import styles from './NotesRail.module.css';
import type { Thread } from './threads.ts';
import { UnderWay } from './UnderWay.tsx';
import type { RailNote, useNotes } from './useNotes.tsx';
import { useOutbox } from './useOutbox.ts';

const NoteForm = lazy(async () => ({ default: (await import('./NoteForm.tsx')).NoteForm }));

export type NotesRailProps = {
  target: string;
  whole: string;
  notes: ReturnType<typeof useNotes>;
  threads: readonly Thread<RailNote>[];
  ranges: RefObject<Map<string, Range>>;
  active: string | null;
  draft: Draft | null;
  /** Id of the newest version of the text to which a version belongs; null when it is not shown here. */
  newestOf: (textId: string) => string | null;
  onOpen: (id: string) => void;
  onAnswer: (id: string) => void;
  onMove: (id: string) => void;
  onDraft: (draft: Draft | null) => void;
};

export function NotesRail(props: NotesRailProps) {
  const { target, whole, notes, threads, ranges, active, draft, newestOf, onOpen, onAnswer, onMove, onDraft } = props;
  const rail = useRef<HTMLOListElement>(null);
  const outbox = useOutbox(target);
  const shown = new Set(threads.flatMap(({ note, answers }) => [note.id, ...answers.map(({ id }) => id)]));
  const underWay = outbox.sent.filter(({ id }) => !id || !shown.has(id));
  const isBusy = notes.hasMore || threads.length > 60;
  useAlongside(rail, ranges, threads, !isBusy);

  useEffect(() => {
    if (!active) return;
    const note = rail.current?.querySelector<HTMLElement>(`[data-note="${CSS.escape(active)}"] > article`);
    note?.focus({ preventScroll: true });
    note?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  async function post(finished: Draft) {
    onDraft(null);
    await outbox.post(finished);
  }

  const one = (note: RailNote) => (
    <Note
      annotation={note}
      isActive={active === note.id}
      onOpen={onOpen}
      onAnswer={onAnswer}
      onMove={note.selector && newestOf(note.selector.textId) ? onMove : undefined}
      newest={note.selector ? newestOf(note.selector.textId) : null}
    />
  );
  return (
    <Section title="Notes" count={notes.total}>
      {draft ? (
        <Suspense fallback={<Skeleton height="26rem" />}>
          <NoteForm
            draft={draft}
            whole={whole}
            onChange={onDraft}
            onPost={(finished) => void post(finished)}
            onCancel={() => onDraft(null)}
          />
        </Suspense>
      ) : (
        <div className={styles.begin}>
          <p className={styles.soft}>Select words in the text to note them, or</p>
          <Button onPress={() => onDraft(emptyDraft)}>Note on the whole</Button>
        </div>
      )}
      <UnderWay outbox={outbox} sent={underWay} onEdit={onDraft} />
      {notes.error && (
        <Notice tone="fault">
          <p>Notes could not be loaded: {faultOf(notes.error).sentence}</p>
          <Button onPress={notes.again}>Try again</Button>
        </Notice>
      )}
      {notes.isAsking && !notes.error && <Skeleton height="12rem" />}
      {shown.size === 0 && underWay.length === 0 && !notes.isAsking && !notes.error && (
        <p className={styles.soft}>No notes that you may see.</p>
      )}
      <ol ref={rail} className={styles.rail}>
        {threads.map(({ note, answers }) => (
          <li key={note.id} data-note={note.id} className={isBusy ? styles.far : undefined}>
            {one(note)}
            {answers.length > 0 && (
              <ol className={styles.answers} aria-label="Answers">
                {answers.map((answer) => (
                  <li key={answer.id} data-note={answer.id}>
                    {one(answer)}
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
      <MoreNotes shown={shown.size} total={notes.total} hasMore={notes.hasMore} onMore={notes.askMore} />
      {shown.size > 1 && (
        <p className={styles.soft}>
          <kbd>j</kbd> and <kbd>k</kbd> walk through the notes.
        </p>
      )}
    </Section>
  );
}
