/** The right that would be touched, what may be done to it at all, and what the proposal would do to it. */
import { useRef } from 'react';
import { directionWords } from '#web/impacts/words.ts';
import { Badge } from '#web/ui/Badge.tsx';
import { Button } from '#web/ui/Button.tsx';
import { ComboBox } from '#web/ui/ComboBox.tsx';
import { Radios } from '#web/ui/Radios.tsx';
import styles from './AssessForm.module.css';
import { type ChosenRight, useForm } from './formInHand.ts';
import { derogationWords, limitWords } from './limits.ts';

const meanings = {
  RESTRICTS: 'It could weaken the right.',
  ADVANCES: 'It could strengthen the right.',
  MIXED: 'It could do either, or both: for different people, or by different parts of it.',
  UNCLEAR: 'It cannot be told from what is known.',
} as const;
const directions = (['RESTRICTS', 'ADVANCES', 'MIXED', 'UNCLEAR'] as const).map((value) => ({
  value,
  label: `${directionWords[value].sign} ${directionWords[value].words}`,
  detail: meanings[value],
}));

export function RightStep() {
  const { content, change, faultAt, rights, right } = useForm();
  return (
    <>
      <div data-field="right">
        <ComboBox
          label="Which right?"
          help="Type a word of it, or its number: privacy, expression, ICCPR-17."
          options={rights.map(({ code, label, instrumentName }) => ({
            value: code,
            label: `${code} ${label}`,
            section: instrumentName,
          }))}
          value={content.right}
          onChange={(code) => change({ right: code === '' ? null : code })}
          fault={faultAt('right')}
        />
      </div>
      <div role="status">{right && <RightNote right={right} />}</div>
      <div data-field="direction">
        <Radios
          label="What would the proposal do to it?"
          options={directions}
          value={content.direction}
          onChange={(value) => change({ direction: directions.find((one) => one.value === value)?.value ?? null })}
          fault={faultAt('direction')}
        />
      </div>
    </>
  );
}

/** What is to be known of a right before it is chosen, and its counterparts in the other instruments. */
function RightNote({ right }: { right: ChosenRight }) {
  const { change } = useForm();
  const note = useRef<HTMLDivElement>(null);
  const { code, label, instrumentName, limits, limitsNote, related } = right;
  const derogation = derogationWords(right.isNonDerogable);
  return (
    <div ref={note} tabIndex={-1} className={styles.right}>
      <p>
        <strong>
          {code} {label}
        </strong>
        <br />
        <span className={styles.soft}>{instrumentName}</span>
      </p>
      <p>
        {limits === 'ABSOLUTE' && (
          <Badge sign="■" hue="ink" look="outlined">
            Absolute
          </Badge>
        )}{' '}
        {right.isNonDerogable && (
          <Badge sign="■" hue="ink" look="outlined">
            Non-derogable
          </Badge>
        )}{' '}
        {limitWords[limits]}
      </p>
      {derogation && <p>{derogation}</p>}
      {limitsNote && <p className={styles.soft}>{limitsNote}</p>}
      {related.length > 0 && (
        <>
          <p className={styles.soft}>Nearest in the other instruments, by subject:</p>
          <ul className={styles.buttons}>
            {related.map((other) => (
              <li key={other.code}>
                <Button
                  onPress={() => {
                    change({ right: other.code });
                    // The button goes with the right it belongs to.
                    note.current?.focus();
                  }}
                >
                  Take {other.code} {other.label}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
