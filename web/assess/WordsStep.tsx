/** The version of the text that is assessed, the words in it that would do it, and wording that would do less harm. */
import { useEffect, useMemo, useRef } from 'react';
import { AnnotatedText } from '#web/annotations/AnnotatedText.tsx';
import { selectorFor, stretchOf } from '#web/annotations/selection.ts';
import { Button } from '#web/ui/Button.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Radios } from '#web/ui/Radios.tsx';
import { useReader } from '#web/ui/useReader.ts';
import styles from './AssessForm.module.css';
import { assessable } from './assessable.ts';
import { useForm } from './formInHand.ts';

export function WordsStep() {
  const { content, change, faultAt, proposal } = useForm();
  const { timeZone } = useReader();
  const ranges = useRef(new Map<string, Range>());
  const texts = useMemo(() => assessable(proposal, timeZone), [proposal, timeZone]);
  const text = texts.find(({ id }) => id === content.textId);
  const { selector } = content;
  const chosen = useRef<HTMLDivElement>(null);
  const start = selector?.start;
  const known = useRef(start);

  // Where they were chosen the keyboard has nothing to stand on any more.
  useEffect(() => {
    if (start !== known.current) chosen.current?.focus();
    known.current = start;
  }, [start]);

  /** The words go along into another version where they stand there too. */
  function chooseText(id: string) {
    const next = texts.find((one) => one.id === id);
    if (!next) return;
    const stretch = selector && stretchOf(selector, next.body);
    change({ textId: id, selector: stretch ? selectorFor(id, next.body, stretch) : null });
  }

  return (
    <>
      <div data-field="textId">
        <Radios
          label="On which text do you make it?"
          help={
            texts.length > 1
              ? 'The newest version, unless you mean an earlier one. When the text changes later, your assessment says so.'
              : 'The text as tabled is not held here, so it is made on the summary.'
          }
          options={texts.map(({ id, label, detail }) => ({ value: id, label, ...(detail && { detail }) }))}
          value={content.textId}
          onChange={chooseText}
          fault={faultAt('textId')}
        />
      </div>
      {text && (
        <section className={styles.group} data-field="selector" aria-label="The words">
          <h3>Mark the words (optional)</h3>
          <p className={styles.soft}>
            Choose them with the mouse or by touch, or with the keyboard by the button below the text. They are needed
            where you give no source.
          </p>
          {faultAt('selector') && <p className={styles.fault}>{faultAt('selector')}</p>}
          <div className={styles.text}>
            <AnnotatedText
              key={text.id}
              text={text.body}
              textId={text.id}
              name={text.name}
              lang={text.lang}
              notes={[]}
              active={null}
              draft={selector}
              ranges={ranges}
              deed="Rest on these words"
              onSelect={(words) => change({ selector: words })}
              onOpen={() => undefined}
            />
          </div>
          <div ref={chosen} tabIndex={-1} role="status">
            {selector ? (
              <div className={styles.chosen}>
                <p>It rests on these words:</p>
                <blockquote className={styles.quote} dir="auto" lang={text.lang}>
                  {selector.exact}
                </blockquote>
              </div>
            ) : (
              <p className={styles.soft}>No words are marked: it rests on the whole.</p>
            )}
          </div>
          {selector && <Button onPress={() => change({ selector: null })}>Take the mark away</Button>}
        </section>
      )}
      <div data-field="alternative">
        <Field
          label="Which wording would do less harm? (optional)"
          help={`${selector ? 'In the place of the marked words' : 'In the place of the whole text'}. It is shown against the text, as yours; nobody tabled it. You can come back to this at the end.`}
          rows={3}
          maxLength={50_000}
          {...(text?.lang && { lang: text.lang })}
          value={content.alternative}
          onChange={(alternative) => change({ alternative })}
          fault={faultAt('alternative')}
        />
      </div>
    </>
  );
}
