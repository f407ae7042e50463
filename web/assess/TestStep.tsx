/** The three-part test for limiting a right: offered only where the right may be limited. */
import { testParts } from '#web/impacts/words.ts';
import { Field } from '#web/ui/Field.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Radios } from '#web/ui/Radios.tsx';
import styles from './AssessForm.module.css';
import { type Test, tests } from './content.ts';
import { useForm } from './formInHand.ts';
import { limitWords, mayTest } from './limits.ts';

const questions: Record<Test, { label: string; help: string }> = {
  legality: {
    label: 'Would the limit rest on clear law?',
    help: 'Precise enough to act by, open to the public, and no free hand for whoever applies it.',
  },
  legitimateAim: {
    label: 'Would it serve an aim that the instrument allows?',
    help: 'For expression: the rights or reputations of others, national security, public order, public health or morals.',
  },
  necessity: {
    label: 'Would it be necessary and proportionate?',
    help: 'It works, no milder means would, and it costs no more than it protects.',
  },
};

const results = [
  { value: '', label: 'Not tested' },
  { value: 'MET', label: '✓ Passed' },
  { value: 'NOT_MET', label: '✗ Failed' },
  { value: 'UNCLEAR', label: '? Cannot be told' },
] as const;

export function TestStep() {
  const { right, content, addressOf } = useForm();
  if (!right)
    return (
      <Notice>
        <p>Whether there is a test depends on the right. Choose that first.</p>
        <LinkButton to={addressOf('right')}>Choose the right</LinkButton>
      </Notice>
    );
  const hasWords = tests.some((test) => content[test] !== null || content[`${test}Reason`] !== '');
  if (!mayTest(right.limits))
    return (
      <Notice>
        <p>
          <strong>
            There is no test here. {right.code} {right.label}:
          </strong>{' '}
          {limitWords[right.limits]}
        </p>
        {right.limitsNote && <p className={styles.soft}>{right.limitsNote}</p>}
        {hasWords && <p>What you wrote here for another right is left out.</p>}
      </Notice>
    );
  return (
    <>
      <p className={styles.soft}>
        Make all three parts, or none. Say in a sentence why; where a part cannot be told, say what is not known.
      </p>
      {right.limits === 'PARTLY' && (
        <Notice>
          <p>{limitWords.PARTLY}</p>
          {right.limitsNote && <p className={styles.soft}>{right.limitsNote}</p>}
        </Notice>
      )}
      {tests.map((test) => (
        <TestPart key={test} test={test} />
      ))}
    </>
  );
}

function TestPart({ test }: { test: Test }) {
  const { content, change, faultAt } = useForm();
  const reason = `${test}Reason` as const;
  return (
    <fieldset className={styles.group}>
      <legend>{testParts[test]}</legend>
      <div data-field={test}>
        <Radios
          inline
          {...questions[test]}
          options={results}
          value={content[test] ?? ''}
          onChange={(value) => change({ [test]: results.find((one) => one.value === value)?.value || null })}
          fault={faultAt(test)}
        />
      </div>
      <div data-field={reason}>
        <Field
          label="Why?"
          aria-label={`Why? ${testParts[test]}`}
          rows={2}
          maxLength={2_000}
          value={content[reason]}
          onChange={(why) => change({ [reason]: why })}
          fault={faultAt(reason)}
        />
      </div>
    </fieldset>
  );
}
