/** Keeping the settings of a follow: made, changed or ended, with what has to be put right before. */
import { useState } from 'react';
import { type CombinedError, useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { AlertChannel, AlertRate, EventKind, ProposalQuery } from '#web/__generated__/graphql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import type { SummedFault } from '#web/ui/ErrorSummary.tsx';

const FollowWith = graphql(`
  mutation FollowWith(
    $id: ID!
    $kinds: [EventKind!]
    $rate: AlertRate
    $channels: [AlertChannel!]
    $idempotencyKey: String
  ) {
    follow(id: $id, kinds: $kinds, rate: $rate, channels: $channels, idempotencyKey: $idempotencyKey) {
      id
      ...FollowDialog_follow
    }
  }
`);

const SaveSearch = graphql(`
  mutation SaveSearch(
    $name: String!
    $query: ProposalQuery!
    $kinds: [EventKind!]
    $rate: AlertRate
    $channels: [AlertChannel!]
    $everything: Boolean
    $idempotencyKey: String
  ) {
    saveSearch(
      name: $name
      query: $query
      kinds: $kinds
      rate: $rate
      channels: $channels
      everything: $everything
      idempotencyKey: $idempotencyKey
    ) {
      id
      ...FollowDialog_follow
    }
  }
`);

const ChangeFollow = graphql(`
  mutation ChangeFollow(
    $id: ID!
    $name: String
    $kinds: [EventKind!]
    $rate: AlertRate
    $channels: [AlertChannel!]
    $everything: Boolean
    $idempotencyKey: String
  ) {
    changeFollow(
      id: $id
      name: $name
      kinds: $kinds
      rate: $rate
      channels: $channels
      everything: $everything
      idempotencyKey: $idempotencyKey
    ) {
      id
      ...FollowDialog_follow
    }
  }
`);

const StopFollowing = graphql(`
  mutation StopFollowing($id: ID!, $idempotencyKey: String) {
    unfollow(id: $id, idempotencyKey: $idempotencyKey)
  }
`);

/** What is followed: a record by its id, or a search. */
export type Target = { subject: string } | { query: ProposalQuery };

/** What the form holds. */
export type Settings = {
  name: string;
  kinds: readonly EventKind[];
  isAll: boolean;
  rate: AlertRate;
  channels: readonly AlertChannel[];
  /** Every change to every proposal shall be told at once. */
  isSure: boolean;
};

/** What a form would be refused for, told before it is sent. */
export function faultsOf({ name, kinds, isAll, channels }: Settings, isSearch: boolean): SummedFault[] {
  return [
    ...(isSearch && name.trim() === '' ? [{ place: 'name', sentence: 'Say what it shall be called.' }] : []),
    ...(!isAll && kinds.length === 0 ? [{ place: 'kinds', sentence: 'Choose at least one kind, or everything.' }] : []),
    ...(channels.length === 0 ? [{ place: 'channels', sentence: 'Choose at least one place.' }] : []),
  ];
}

const askIfSure =
  'This search finds every proposal, and each change to each would be told at once. Narrow the search, choose once a day or once a week, or say below that you want it.';
const places = new Set(['name', 'kinds', 'rate', 'channels', 'everything']);

/** `save` and `end` return whether it was done. `mustBeSure` is true once a confirmation was asked for. */
export function useFollowing(target: Target, follow: { id: string } | null) {
  const [following, followWith] = useMutation(FollowWith);
  const [saving, saveSearch] = useMutation(SaveSearch);
  const [changing, changeFollow] = useMutation(ChangeFollow);
  const [ending, stop] = useMutation(StopFollowing);
  const [faults, setFaults] = useState<readonly SummedFault[]>([]);
  const [mustBeSure, setMustBeSure] = useState(false);
  const isSearch = 'query' in target;

  async function save(settings: Settings): Promise<boolean> {
    const found = faultsOf(settings, isSearch);
    setFaults(found);
    if (found.length > 0) return false;
    const { kinds, rate, channels, isSure } = settings;
    const common = { kinds: [...kinds], rate, channels: [...channels], idempotencyKey: idempotencyKey() };
    const named = { ...common, ...(isSure && { everything: true }), ...(isSearch && { name: settings.name.trim() }) };
    const { error } = follow
      ? await changeFollow({ id: follow.id, ...named })
      : 'query' in target
        ? await saveSearch({ ...named, name: settings.name.trim(), query: target.query })
        : await followWith({ id: target.subject, ...common });
    return isDone(error);
  }

  async function end(): Promise<boolean> {
    if (!follow) return true;
    const { error } = await stop({ id: follow.id, idempotencyKey: idempotencyKey() });
    return isDone(error);
  }

  function isDone(error: CombinedError | undefined): boolean {
    if (!error) return true;
    const { field, sentence } = faultOf(error);
    const isEverything = field === 'everything';
    if (isEverything) setMustBeSure(true);
    const place = field !== null && places.has(field) ? field : null;
    setFaults([{ place, sentence: isEverything ? askIfSure : sentence }]);
    return false;
  }

  const isSaving = following.fetching || saving.fetching || changing.fetching || ending.fetching;
  return { save, end, isSaving, faults, mustBeSure };
}
