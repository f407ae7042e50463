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
    <nav aria-label="Steps">
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
    if (faults.length > 0) return <State look="missing" words={`${faults.length} to put right`} />;
    return draft.status === 'saved' ? <State look="full" words="can be published" /> : null;
  }
  const missing = faults.filter(({ field }) => stepOf(field) === step);
  if (missing.length > 0) {
    const names = new Set(missing.map(({ field }) => partWords(field)));
    return <State look="missing" words={`missing: ${[...names].join(', ')}`} />;
  }
  if (step === 'test' && right && !mayTest(right.limits)) return <State look="soft" words="not for this right" />;
  const isEmpty = partsIn(step).every((part) => isSame(content[part], emptyContent[part]));
  return isEmpty ? <State look="soft" words="nothing said yet" /> : <State look="full" words="complete" />;
}

const signs = { missing: '!', full: '✓', soft: '' };

/** Where there is little room the sign stands alone, and the words are only heard. */
function State({ look, words }: { look: keyof typeof signs; words: string }) {
  return (
    <span className={styles[look]}>
      {signs[look] && <span aria-hidden>{signs[look]} </span>}
      <span className={styles.stateWords}>{words}</span>
    </span>
  );
}
