/** The due-diligence checklist, to fill in here and take away. Nothing of it is sent. */
import { useContext, useState } from 'react';
import { saveFile } from '#web/app/saveFile.ts';
import { Surroundings } from '#web/app/surroundings.ts';
import { Button } from '#web/ui/Button.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Radios } from '#web/ui/Radios.tsx';
import { type Answers, answerWords, checklist, isAnswer } from './checklist.ts';
import { reportName, reportOf } from './checklistReport.ts';
import styles from './Operators.module.css';
import { reportMarkdown } from './reportMarkdown.ts';
import type { Role } from './roles.ts';
import { useAnswers } from './useAnswers.ts';

const choices = Object.entries(answerWords).map(([value, label]) => ({ value, label }));
const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function Checklist({ role }: { role: Role }) {
  const { origin } = useContext(Surroundings);
  const { answers, change, replace } = useAnswers(role.slug);
  const [said, setSaid] = useState('');
  const [cleared, setCleared] = useState<Answers | null>(null);
  const answered = checklist
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => answers[id]?.answer !== undefined).length;
  const all = checklist.flatMap(({ questions }) => questions).length;

  async function take(how: 'md' | 'docx') {
    const day = new Date().toISOString().slice(0, 10);
    const report = reportOf(role.name, `${origin}/operators/${role.slug}`, day, answers);
    const name = `${reportName(role.slug, day)}.${how}`;
    try {
      const blob =
        how === 'md'
          ? new Blob([reportMarkdown(report)], { type: 'text/markdown;charset=utf-8' })
          : new Blob([await (await import('./reportDocument.ts')).documentFile(report)], { type: documentType });
      saveFile(name, blob);
      setSaid(`${name} was made.`);
    } catch {
      setSaid(`${name} could not be made. Check the connection and try again, or take the other format.`);
    }
  }

  return (
    <div className={styles.checklist}>
      <p className={styles.soft}>
        {all} questions in {checklist.length} parts. What you fill in stays in this tab: it is sent nowhere, a reload
        keeps it, and closing the tab drops it. Take it away before.
      </p>
      {checklist.map((part) => (
        <fieldset key={part.id} className={styles.part}>
          <legend>{part.title}</legend>
          <p>{part.why}</p>
          <p className={styles.soft}>Source: {part.source}.</p>
          {part.questions.map(({ id, text }) => (
            <div key={id} className={styles.question}>
              <Radios
                label={text}
                options={choices}
                value={answers[id]?.answer ?? ''}
                onChange={(value) => {
                  if (isAnswer(value)) change(id, { answer: value });
                }}
                inline
              />
              <Field
                label={`Note on: ${text}`}
                labelUnseen
                placeholder="Note"
                rows={2}
                maxLength={5_000}
                value={answers[id]?.note ?? ''}
                onChange={(note) => change(id, { note })}
              />
            </div>
          ))}
        </fieldset>
      ))}
      <p>
        {answered} of {all} questions answered.
      </p>
      <div className={styles.ways}>
        <Button look="primary" onPress={() => void take('md')}>
          Take away as Markdown
        </Button>
        <Button onPress={() => void take('docx')}>Take away as a document (DOCX)</Button>
        <Button
          look="quiet"
          onPress={() => {
            setCleared(cleared ? null : answers);
            replace(cleared ?? {});
            setSaid(cleared ? 'The answers are back.' : 'All answers were cleared.');
          }}
        >
          {cleared ? 'Bring the answers back' : 'Clear all answers'}
        </Button>
      </div>
      <p role="status">{said}</p>
    </div>
  );
}
