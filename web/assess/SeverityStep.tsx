/** How grave, how many, how hard to undo; how likely; how sure. */
import type { SeverityPart } from '#web/impacts/degreeWords.ts';
import { Radios } from '#web/ui/Radios.tsx';
import styles from './AssessForm.module.css';
import { likelihoodOptions, severityOptions } from './degrees.ts';
import { useForm } from './formInHand.ts';

const parts = [
  [
    'scale',
    'scale',
    'How grave would the effect be?',
    'Scale: for those whom it reaches, on the right that you chose.',
  ],
  ['scope', 'scopeOfPeople', 'How many people would it reach?', 'Scope: now, or once it is applied.'],
  [
    'irremediability',
    'irremediability',
    'How hard would it be to undo?',
    'Irremediability: how far those affected could be put back to where they were.',
  ],
] as const satisfies readonly (readonly [SeverityPart, string, string, string])[];

const confidences = [
  { value: '', label: 'Not said' },
  { value: 'HIGH', label: 'High', detail: 'You have read the text itself, and others who know the field agree.' },
  { value: 'MEDIUM', label: 'Medium', detail: 'You rest on a reliable account, or much depends on how it is applied.' },
  { value: 'LOW', label: 'Low', detail: 'Reported once, or partly your inference.' },
] as const;

export function SeverityStep() {
  const { content, change, faultAt } = useForm();
  const degreeOf = (value: string) => (value === '' ? null : Number(value));
  return (
    <>
      {(content.direction === 'ADVANCES' || content.direction === 'UNCLEAR') && (
        <p>Severity weighs harm. Where you see none, or cannot tell, leave it unrated.</p>
      )}
      <p className={styles.soft}>
        Rate all three, or none. The five degrees of each and their examples are ours; the three sides are those of the
        Guiding Principles.
      </p>
      {parts.map(([part, field, label, help]) => (
        <div key={part} data-field={field}>
          <Radios
            label={label}
            help={help}
            options={severityOptions(part)}
            value={String(content[field] ?? '')}
            onChange={(value) => change({ [field]: degreeOf(value) })}
            fault={faultAt(field)}
          />
        </div>
      ))}
      <div data-field="likelihood">
        <Radios
          label="How likely is it?"
          options={likelihoodOptions}
          value={String(content.likelihood ?? '')}
          onChange={(value) => change({ likelihood: degreeOf(value) })}
          fault={faultAt('likelihood')}
        />
      </div>
      <div data-field="confidence">
        <Radios
          label="How sure are you of all this?"
          options={confidences}
          value={content.confidence ?? ''}
          onChange={(value) => {
            const confidence = confidences.find((one) => one.value === value)?.value;
            change({ confidence: confidence || null });
          }}
          fault={faultAt('confidence')}
        />
      </div>
    </>
  );
}
