/** The notes of a proposal, in the order of their words, with those on the whole last; answers stand below what they answer. */
import { lazy, type RefObject, Suspense, useEffect, useRef } from 'react';
import { Button } from '#web/ui/Button.tsx';
import { Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { useAlongside } from './alongside.ts';
import { type Draft, emptyDraft } from './draft.ts';
import noteStyles from './Note.module.css';
import { Note, type NoteProps } from './Note.tsx';
import styles from './NotesRail.module.css';
import type { Selector } from './selection.ts';
import { useOutbox } from './useOutbox.ts';

const NoteForm = lazy(async () => ({ default: (await import('./NoteForm.tsx')).NoteForm }));

export type RailNote = NoteProps['annotation'] & {
  id: string;
  selector?: Selector | null;
  parent?: { id: string } | null;
};

export type NotesRailProps = {
  proposal: string;
  notes: readonly RailNote[];
  total: number;
  /** Ids of the texts in the order of the page. */
  textOrder: readonly string[];
  ranges: RefObject<Map<string, Range>>;
  active: string | null;
  onOpen: (id: string, selector: Selector | null | undefined) => void;
  draft: Draft | null;
  onDraft: (draft: Draft | null) => void;
};

export function NotesRail({
  proposal,
  notes,
  total,
  textOrder,
  ranges,
  active,
  onOpen,
  draft,
  onDraft,
}: NotesRailProps) {
  const rail = useRef<HTMLOListElement>(null);
  const outbox = useOutbox(proposal);
  const threads = inOrder(notes, textOrder);
  const shown = new Set(notes.map(({ id }) => id));
  const underWay = outbox.sent.filter(({ id }) => !id || !shown.has(id));
  useAlongside(rail, ranges, notes);

  useEffect(() => {
    if (!active) return;
    const note = rail.current?.querySelector<HTMLElement>(`[data-note="${CSS.escape(active)}"] article`);
    note?.focus({ preventScroll: true });
    note?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  async function post(finished: Draft) {
    onDraft(null);
    await outbox.post(finished);
  }

  return (
    <Section title="Notes" count={total}>
      {draft ? (
        <Suspense fallback={<Skeleton height="26rem" />}>
          <NoteForm draft={draft} onChange={onDraft} onPost={() => void post(draft)} onCancel={() => onDraft(null)} />
        </Suspense>
      ) : (
        <div className={styles.begin}>
          <p className={styles.soft}>Select words in the text to note them, or</p>
          <Button onPress={() => onDraft(emptyDraft)}>Note on the whole</Button>
        </div>
      )}
      {underWay.map((one) => (
        <article
          key={one.key}
          className={`${noteStyles.note} ${one.fault ? noteStyles.failed : ''}`}
          aria-label="Note on its way"
        >
          <p>{one.draft.body || one.draft.selector?.exact}</p>
          {one.fault ? (
            <div role="alert" className={styles.fault}>
              <p>Not kept: {one.fault}</p>
              <Button onPress={() => void outbox.retry(one)}>Try again</Button>
              <Button
                onPress={() => {
                  outbox.drop(one.key);
                  onDraft(one.draft);
                }}
              >
                Edit
              </Button>
            </div>
          ) : (
            <p role="status" className={styles.soft}>
              {one.id ? 'Kept' : 'Saving…'}
            </p>
          )}
        </article>
      ))}
      {notes.length === 0 && underWay.length === 0 && <p className={styles.soft}>No notes that you may see.</p>}
      <ol ref={rail} className={styles.rail}>
        {threads.map(({ note, answers }) => (
          <li key={note.id} data-note={note.id}>
            <Note
              annotation={note}
              isActive={active === note.id}
              onOpen={() => onOpen(note.id, note.selector)}
              onAnswer={() => onDraft({ ...emptyDraft, parent: note.id })}
            />
            {answers.length > 0 && (
              <ol className={styles.answers} aria-label="Answers">
                {answers.map((answer) => (
                  <li key={answer.id} data-note={answer.id}>
                    <Note
                      annotation={answer}
                      isActive={active === answer.id}
                      onOpen={() => onOpen(answer.id, answer.selector)}
                      onAnswer={() => onDraft({ ...emptyDraft, parent: note.id })}
                    />
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
      {total > notes.length && <p className={styles.soft}>The first {notes.length} are shown.</p>}
    </Section>
  );
}

/** Threads in the order of their words; what answers a note that is not shown stands for itself. */
function inOrder(notes: readonly RailNote[], textOrder: readonly string[]): { note: RailNote; answers: RailNote[] }[] {
  const ids = new Set(notes.map(({ id }) => id));
  const place = ({ selector }: RailNote) =>
    selector ? textOrder.indexOf(selector.textId) * 1e6 + selector.start : Number.POSITIVE_INFINITY;
  const isAnswer = ({ parent }: RailNote) => Boolean(parent && ids.has(parent.id));
  const first = notes
    .filter((note) => !isAnswer(note))
    .sort((one, other) => (place(one) === place(other) ? 0 : place(one) - place(other)));
  return first.map((note) => ({ note, answers: notes.filter((answer) => answer.parent?.id === note.id) }));
}
