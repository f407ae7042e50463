/** The frame of a curator's form: what is wrong at its head, its fields, the button, and what came of it. */
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { Form } from 'react-aria-components/Form';
import { Button } from '#web/ui/Button.tsx';
import { ErrorSummary } from '#web/ui/ErrorSummary.tsx';
import styles from './CurationForm.module.css';
import type { Curation } from './useCuration.ts';

type Fields = Pick<Curation<unknown>, 'values' | 'change' | 'set' | 'faultAt'>;
const FieldsContext = createContext<Fields | null>(null);

/** The fields of the form around; only inside a CurationForm. */
export function useFields(): Fields {
  const fields = useContext(FieldsContext);
  if (!fields) throw new Error('A field stands outside of a form.');
  return fields;
}

export type CurationFormProps<Made> = {
  curation: Curation<Made>;
  /** What the button does, in the words of the page. */
  action: string;
  /** Says what was made and leads there. */
  done: (made: Made) => ReactNode;
  children: ReactNode;
};

export function CurationForm<Made>({ curation, action, done, children }: CurationFormProps<Made>) {
  const form = useRef<HTMLFormElement>(null);
  if (curation.made !== null) return <Done onAgain={curation.startAnew}>{done(curation.made)}</Done>;
  return (
    <FieldsContext value={curation}>
      <Form
        ref={form}
        validationBehavior="aria"
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          void curation.submit(event.currentTarget);
        }}
      >
        <ErrorSummary faults={curation.faults} />
        {children}
        <div className={styles.actions}>
          <Button type="submit" look="primary" isPending={curation.pending}>
            {action}
          </Button>
          <Button onPress={curation.startAnew}>Empty the form</Button>
        </div>
        <p className={styles.soft}>What you fill in is kept in this tab until it is sent or you sign out.</p>
      </Form>
    </FieldsContext>
  );
}

function Done({ children, onAgain }: { children: ReactNode; onAgain: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className={styles.done} role="status">
      <h2>It is in the record</h2>
      {children}
      <Button onPress={onAgain}>Enter another</Button>
    </div>
  );
}

/** Fields that belong together under one question. `place` is the path at which faults of the whole are shown. */
export function FieldGroup(props: { title: string; place?: string; help?: string; children: ReactNode }) {
  const { faultAt } = useFields();
  const fault = props.place === undefined ? undefined : faultAt(props.place);
  return (
    <fieldset className={styles.group} data-field={props.place}>
      <legend>{props.title}</legend>
      {props.help && <p className={styles.soft}>{props.help}</p>}
      {fault && <p className={styles.fault}>{fault}</p>}
      {props.children}
    </fieldset>
  );
}
