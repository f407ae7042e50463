/** What the form is, for somebody who is not signed in or reads without scripts. */
import { Section } from '#web/ui/Page.tsx';
import styles from './AssessForm.module.css';
import { steps, stepWords } from './steps.ts';

export function AboutForm() {
  return (
    <Section title="How an assessment is made">
      <div className={styles.about}>
        <p>
          An assessment says what one proposal would do to one human right, on which words it rests, how grave that
          would be, and why. It is signed and dated. Others agree or dissent beside it, and nothing is averaged. A form
          leads through it in {steps.length} steps, saves as one goes, and explains each step with its source. Somebody
          who has done it before needs about ten minutes.
        </p>
        <ol>
          {steps.map((step) => (
            <li key={step}>
              <strong>{stepWords[step].name}.</strong> {stepWords[step].question}
            </li>
          ))}
        </ol>
      </div>
    </Section>
  );
}
