/** The steps of the form: where one is, and what is missing in each. */
import { Link } from 'react-router';
import styles from './AssessForm.module.css';
import { emptyContent, isSame } from './content.ts';
import { useForm } from './formInHand.ts';
import { mayTest } from './limits.ts';
import { partsIn, partWords, type Step, stepOf, steps, stepWords } from './steps.ts';

export function StepList({ current }: { current: Step }) {
  const { addressOf } = useForm();
  return (
    <nav aria-label="Steps" className={styles.steps}>
      <ol className={styles.stepList}>
        {steps.map((step, place) => (
          <li key={step}>
            <Link to={addressOf(step)} aria-current={step === current ? 'step' : undefined} className={styles.step}>
              <span className={styles.number}>{place + 1}</span>
              <span className={styles.stepName}>
                {stepWords[step].name}
                <StepState step={step} />
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Nothing is missing that nobody knows of: faults come with the first saving. */
function StepState({ step }: { step: Step }) {
  const { draft, content, right } = useForm();
  if (!draft.saved) return null;
  const { faults } = draft.saved;
  if (step === 'review') {
    if (faults.length === 0)
      return draft.status === 'saved' ? <span className={styles.full}>can be published</span> : null;
    return <span className={styles.missing}>{faults.length} to put right</span>;
  }
  const missing = faults.filter(({ field }) => stepOf(field) === step);
  if (missing.length > 0)
    return (
      <span className={styles.missing}>
        missing: {[...new Set(missing.map(({ field }) => partWords(field)))].join(', ')}
      </span>
    );
  if (step === 'test' && right && !mayTest(right.limits))
    return <span className={styles.soft}>not for this right</span>;
  const isEmpty = partsIn(step).every((part) => isSame(content[part], emptyContent[part]));
  return isEmpty ? (
    <span className={styles.soft}>nothing said yet</span>
  ) : (
    <span className={styles.full}>
      <span aria-hidden>✓ </span>complete
    </span>
  );
}
