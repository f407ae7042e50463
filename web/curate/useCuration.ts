/** The course of a curator's form: filled in, checked, sent once, put right, done. What was filled in is never lost on the way. */
import { useState } from 'react';
import type { CombinedError } from 'urql';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { keepValues, keptValues } from './draft.ts';
import { type FieldFault, placeOfFault, type Values, valueAt } from './values.ts';

export type Curation<Made> = {
  values: Values;
  /** Replaces what stands in the form. */
  change: (next: Values) => void;
  /** Replaces one field. */
  set: (path: string, value: string) => void;
  /** What is wrong, each at a field that the form shows, or at none. A new list after each attempt. */
  faults: readonly { place: string | null; sentence: string }[];
  faultAt: (path: string) => string | undefined;
  pending: boolean;
  /** What the last attempt made; null until there is one, and again once the form is begun anew. */
  made: Made | null;
  submit: (form: HTMLFormElement) => Promise<void>;
  startAnew: () => void;
};

export type CurationSettings<Input, Made> = {
  /** Name under which the draft is kept. */
  name: string;
  /** What an empty form begins with. */
  initial: Values;
  /** The input that the values stand for, or what is wrong with them. */
  read: (values: Values) => { input: Input } | { faults: FieldFault[] };
  /** Sends the input under a key that makes a second arrival harmless. */
  send: (input: Input, key: string) => Promise<{ made?: Made | null | undefined; error?: CombinedError | undefined }>;
};

export function useCuration<Input, Made>(settings: CurationSettings<Input, Made>): Curation<Made> {
  const { name, initial, read, send } = settings;
  const [values, setValues] = useState<Values>(() => ({ ...initial, ...keptValues(name) }));
  const [faults, setFaults] = useState<Curation<Made>['faults']>([]);
  const [pending, setPending] = useState(false);
  const [made, setMade] = useState<Made | null>(null);

  function change(next: Values) {
    // One key for one meaning: whoever changes a word means something new. Kept with the draft, it outlives a reload.
    const renewed = { ...next, idempotencyKey: idempotencyKey() };
    setValues(renewed);
    keepValues(name, renewed);
  }

  async function submit(form: HTMLFormElement) {
    if (pending) return;
    const shown = [...form.querySelectorAll<HTMLElement>('[data-field]')].map(({ dataset }) => dataset.field ?? '');
    const show = (found: FieldFault[]) =>
      setFaults(found.map(({ field, sentence }) => ({ place: placeOfFault(field, shown), sentence })));
    const reading = read(values);
    if ('faults' in reading) return show(reading.faults);
    setPending(true);
    const answer = await send(reading.input, valueAt(values, 'idempotencyKey') || idempotencyKey());
    setPending(false);
    if (answer.error) return show([faultOf(answer.error)]);
    if (!answer.made) return show([{ field: null, sentence: 'It was not kept. Try again.' }]);
    setFaults([]);
    setMade(answer.made);
    keepValues(name, null);
  }

  return {
    values,
    change,
    set: (path, value) => change({ ...values, [path]: value }),
    faults,
    faultAt: (path) => faults.find(({ place }) => place === path)?.sentence,
    pending,
    made,
    submit,
    startAnew() {
      setMade(null);
      change(initial);
      keepValues(name, null);
    },
  };
}
