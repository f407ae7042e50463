/** Help for one step: what to look for, each piece with the document it rests on. */
import { useState } from 'react';
import styles from './AssessForm.module.css';
import { help } from './help.ts';
import type { Step } from './steps.ts';

/** Open where it has a column of its own, folded where it would push the questions down. */
const isWide = () => matchMedia('(min-width: 75rem)').matches;

export function StepHelp({ step }: { step: Step }) {
  const [isOpen] = useState(isWide);
  return (
    <details className={styles.help} open={isOpen}>
      <summary>Help for this step</summary>
      <ul className={styles.helpList}>
        {help[step].map(({ text, source, at }) => (
          <li key={text}>
            <p>{text}</p>
            {source && (
              <p className={styles.soft}>
                {source.url ? (
                  <a href={source.url} rel="noopener noreferrer">
                    {source.title}
                  </a>
                ) : (
                  source.title
                )}
                {at && `, ${at}`}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.soft}>
        In our own words. The Guiding Principles speak to enterprises; their way of weighing impacts is borrowed here
        for proposals.
      </p>
    </details>
  );
}
