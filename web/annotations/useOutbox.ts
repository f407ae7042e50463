/** Notes on their way: shown at once, kept when they fail, gone when the record shows them. */
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { AnnotateInput } from '#web/__generated__/graphql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { instantsOf } from '#web/curate/zonedInstant.ts';
import { type Draft, tagsIn } from './draft.ts';

const Annotate = graphql(`
  mutation Annotate($input: AnnotateInput!, $idempotencyKey: String) {
    annotate(input: $input, idempotencyKey: $idempotencyKey) {
      id
    }
  }
`);

/** A note on its way. `id` is known once the record has it; `fault` says why it does not. */
export type Sent = { key: string; draft: Draft; id?: string; fault?: string };

/** The notes on their way to a target, and what can be done with them. Each keeps its key, so that sending twice writes once. */
export function useOutbox(target: string) {
  const [, annotate] = useMutation(Annotate);
  const [sent, setSent] = useState<Sent[]>([]);
  const change = (key: string, part: Partial<Sent>) =>
    setSent((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));

  /** Resolves to whether the record has the note now. */
  async function send(draft: Draft, key: string): Promise<boolean> {
    const { data, error } = await annotate({ input: inputOf(target, draft), idempotencyKey: key });
    if (data) change(key, { id: data.annotate.id, fault: undefined });
    else change(key, { fault: error ? faultOf(error).sentence : 'It was not kept.' });
    return Boolean(data);
  }

  return {
    sent,
    post(draft: Draft) {
      const key = idempotencyKey();
      setSent((all) => [...all, { key, draft }]);
      return send(draft, key);
    },
    retry(one: Sent) {
      change(one.key, { fault: undefined });
      return send(one.draft, one.key);
    },
    drop: (key: string) => setSent((all) => all.filter((one) => one.key !== key)),
  };
}

/** A draft as the API takes it. What counts only for a group is left out elsewhere. */
export function inputOf(target: string, { tags, group, embargo, ...draft }: Draft): AnnotateInput {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const [date = '', time = ''] = embargo.split('T');
  const forGroup = draft.visibility === 'GROUP' && {
    group,
    embargoUntil: embargo === '' ? null : instantsOf({ date, time, timeZone })[0],
  };
  return { target, ...draft, tags: tagsIn(tags), ...forGroup };
}
