/** Where the words of a note are written: with the members of a group at hand after an @, and a look at how it will read. */
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '#web/ui/Button.tsx';
import fieldStyles from '#web/ui/Field.module.css';
import styles from './BodyField.module.css';
import { type Naming, namedBy, namingAt, withName } from './mentions.ts';
import { NoteBody } from './NoteBody.tsx';

export type BodyFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Pseudonyms that can be named; nobody when empty. */
  handles: readonly string[];
};

export function BodyField({ label, value, onChange, handles }: BodyFieldProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const [naming, setNaming] = useState<Naming | null>(null);
  const [at, setAt] = useState(0);
  const [isPreview, setPreview] = useState(false);
  const found = naming && handles.length > 0 ? namedBy(naming.typed, handles) : [];
  const isOpen = found.length > 0;
  const option = (place: number) => `${id}-${place}`;

  // Writing a name out moves the text under the caret, which the browser would put at its end.
  useLayoutEffect(() => {
    if (caret.current !== null) area.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  function look() {
    const {
      selectionStart,
      selectionEnd,
      value: text,
    } = area.current ?? { selectionStart: 0, selectionEnd: 1, value: '' };
    setNaming(selectionStart === selectionEnd ? namingAt(text, selectionStart) : null);
    setAt(0);
  }

  function take(handle: string | undefined) {
    if (!naming || handle === undefined) return;
    const written = withName(value, area.current?.selectionStart ?? value.length, naming, handle);
    caret.current = written.caret;
    onChange(written.text);
    setNaming(null);
    area.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!isOpen) return;
    const turn = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (turn) setAt((at + turn + found.length) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(found[at]);
    else if (event.key === 'Escape') setNaming(null);
    else return;
    event.preventDefault();
  }

  return (
    <div className={fieldStyles.field}>
      <div className={styles.head}>
        <label htmlFor={id} className={fieldStyles.label}>
          {label}
        </label>
        <Button look="quiet" aria-pressed={isPreview} onPress={() => setPreview(!isPreview)}>
          Preview
        </Button>
      </div>
      <p id={`${id}-help`} className={fieldStyles.help}>
        Markdown: *emphasis*, **strong**, lists, &gt; quotes, `code`, links.
        {handles.length > 0 && ' @ names a member.'}
      </p>
      {isPreview && (
        <section aria-label="Preview" className={styles.preview}>
          {value.trim() === '' ? <p>Nothing is written yet.</p> : <NoteBody body={value} />}
        </section>
      )}
      <div className={styles.writing}>
        <textarea
          ref={area}
          id={id}
          rows={4}
          maxLength={10_000}
          dir="auto"
          className={fieldStyles.input}
          aria-describedby={`${id}-help`}
          aria-autocomplete={handles.length > 0 ? 'list' : undefined}
          aria-controls={isOpen ? `${id}-names` : undefined}
          aria-activedescendant={isOpen ? option(at) : undefined}
          value={value}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value);
            look();
          }}
          onKeyDown={onKeyDown}
          onClick={look}
          onBlur={() => setNaming(null)}
        />
        {isOpen && (
          <div id={`${id}-names`} role="listbox" aria-label="Members" className={styles.names}>
            {found.map((handle, place) => (
              <div
                key={handle}
                id={option(place)}
                role="option"
                tabIndex={-1}
                aria-selected={place === at}
                className={styles.name}
                // The press must not take the caret out of the text first.
                onPointerDown={(event) => {
                  event.preventDefault();
                  take(handle);
                }}
              >
                @{handle}
              </div>
            ))}
          </div>
        )}
      </div>
      <p role="status" className="unseen">
        {isOpen && `${found.length} ${found.length === 1 ? 'member' : 'members'}: arrow keys choose, Enter takes.`}
      </p>
    </div>
  );
}
