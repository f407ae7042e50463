/**
 * Impacts, drafts of them and who is at work on one, in and out of the table. A draft lies with its author, or with its group, and
 * nowhere else.
 */
import type { Context } from '../context.ts';
import { type Soon, soon } from '../soon.ts';
import type { Write } from '../table/client.ts';
import {
  accountPartition,
  accountRange,
  assessmentClaimsKey,
  begunDraftKey,
  groupDraftCountKey,
  groupDraftKey,
  groupRange,
  ownClaimsKey,
  ownDraftCountKey,
  ownDraftKey,
  recordKey,
  signedKey,
  slugKey,
} from '../table/keys.ts';
import { checkVersion, fromItem, putRecord, readRecord, type Stored } from '../table/records.ts';
import type { OwnClaims, ProposalClaims } from './claims.ts';
import type { Draft } from './drafts.ts';
import type { Impact } from './impacts.ts';
import { unsigned } from './unsigned.ts';

/** What assessments stored before they could have it lack. */
const since = {
  confidence: null,
  scope: 'RECORD',
  affected: [],
  infrastructure: [],
  dutyBearers: [],
  dutyNote: null,
  alternative: null,
  ...unsigned,
} as const;

export const readImpact = (ctx: Context, id: string): Soon<Impact | null> =>
  soon(readRecord<Impact>(ctx, 'impact', id), (impact) => impact && ('scope' in impact ? impact : filled(impact)));

const filled = (impact: Impact): Impact => ({ ...since, ...impact });

export const putImpact = (impact: Impact) => putRecord(impact);
export const removeImpact = ({ id, version }: Impact): Write => ({ delete: recordKey(id), if: { version } });

/** Which impact a data set's own key stands for. */
export async function impactIdByKey(ctx: Context, key: string): Promise<string | null> {
  const item = await ctx.load(slugKey('impact', key));
  return typeof item?.id === 'string' ? item.id : null;
}
export const claimKey = (key: string, id: string): Write => ({ put: { ...slugKey('impact', key), id }, if: 'ABSENT' });

/** Part of a change that holds only while a record is as it was read. */
export const stillAs = (record: Stored): Write => checkVersion(record);

/** Where a draft lies: with its group, or with whoever began it. */
type Place = Pick<Draft, 'authorId' | 'groupId'>;
const draftKey = ({ id, authorId, groupId }: Place & { id: string }) =>
  groupId === null ? ownDraftKey(authorId, id) : groupDraftKey(groupId, id);
const draftCountKey = ({ authorId, groupId }: Place) =>
  groupId === null ? ownDraftCountKey(authorId) : groupDraftCountKey(groupId);

/** A draft among one's own or those of these groups. All are looked for at once, whether there is one or not. */
export async function readDraft(
  ctx: Context,
  id: string,
  accountId: string,
  groupIds: readonly string[],
): Promise<Draft | null> {
  const keys = [ownDraftKey(accountId, id), ...groupIds.map((groupId) => groupDraftKey(groupId, id))];
  const found = (await Promise.all(keys.map((key) => ctx.load(key)))).find((item) => item !== null);
  return found ? fromItem<Draft>(found) : null;
}

export async function readOwnDrafts(ctx: Context, accountId: string): Promise<Draft[]> {
  const items = await ctx.range({ pk: accountPartition(accountId), begins: accountRange.drafts });
  return items.map((item) => fromItem<Draft>(item));
}

/** The caller has seen to it that whoever asks belongs to the group. */
export async function readGroupDrafts(ctx: Context, groupId: string): Promise<Draft[]> {
  const items = await ctx.range({ pk: groupId, begins: groupRange.drafts });
  return items.map((item) => fromItem<Draft>(item));
}

/** Some of a group's drafts as they are at this moment. */
export async function someGroupDrafts(ctx: Context, groupId: string, limit: number): Promise<Draft[]> {
  const items = await ctx.table.query({ pk: groupId, begins: groupRange.drafts, limit });
  return items.map((item) => fromItem<Draft>(item));
}

/** Version 1 only where there is none, a later one only over the one before it. */
export const putDraft = (draft: Draft): Write => ({
  put: { ...draft, ...draftKey(draft) },
  if: draft.version === 1 ? 'ABSENT' : { version: draft.version - 1 },
});

/** A new draft; of a group's, whoever began it is led to it. */
export const enterDraft = (draft: Draft): Write[] => [
  putDraft(draft),
  ...(draft.groupId === null
    ? []
    : [{ put: { ...begunDraftKey(draft.authorId, draft.id), groupId: draft.groupId } } satisfies Write]),
];

/** Takes a draft away as it was read. */
export const removeDraft = (draft: Draft): Write[] => [
  { delete: draftKey(draft), if: { version: draft.version } },
  countDrafts(draft, -1),
  ...(draft.groupId === null ? [] : [{ delete: begunDraftKey(draft.authorId, draft.id) } satisfies Write]),
];

/** So many drafts more, or fewer, in a place; met only while that leaves at most `most`. */
export const countDrafts = (place: Place, by: number, most: number | null = null): Write => ({
  update: draftCountKey(place),
  set: 'ADD #count :by',
  names: { '#count': 'count' },
  ...(most === null
    ? { values: { ':by': by } }
    : { values: { ':by': by, ':before': most - by }, if: 'attribute_not_exists(#count) OR #count <= :before' }),
});

/** Drafts of groups that an account began: their ids and groups, as they are at this moment. */
export async function readBegunDrafts(ctx: Context, accountId: string) {
  const items = await ctx.table.query({ pk: accountPartition(accountId), begins: accountRange.begun });
  return items.map(({ sk, groupId }) => ({ id: sk.slice(accountRange.begun.length), groupId: String(groupId) }));
}
/** The draft of such an entry. */
export async function readBegunDraft(ctx: Context, id: string, groupId: string): Promise<Draft | null> {
  const item = await ctx.load(groupDraftKey(groupId, id));
  return item && fromItem<Draft>(item);
}
export const forgetBegun = (accountId: string, id: string): Write => ({ delete: begunDraftKey(accountId, id) });

/** Leads an account to what it signed, or entered. */
export const listAsSigned = (accountId: string, impactId: string): Write => ({
  put: { ...signedKey(accountId, impactId), id: impactId },
});
export const forgetSigned = (accountId: string, impactId: string): Write => ({
  delete: signedKey(accountId, impactId),
});
export async function readSigned(ctx: Context, accountId: string): Promise<string[]> {
  const items = await ctx.table.query({ pk: accountPartition(accountId), begins: accountRange.signed });
  return items.map(({ id }) => String(id));
}

/** Everything that an account says to be assessing. */
export async function readOwnClaims(ctx: Context, accountId: string): Promise<OwnClaims> {
  const item = await ctx.load(ownClaimsKey(accountId));
  return item ? fromItem<OwnClaims>(item) : { version: 0, claims: [] };
}
export const putOwnClaims = (accountId: string, claims: OwnClaims): Write => ({
  put: { ...claims, ...ownClaimsKey(accountId) },
  if: claims.version === 1 ? 'ABSENT' : { version: claims.version - 1 },
});

/** Everybody who says to be assessing a proposal; one item, so that a list of proposals asks for all of theirs at once. */
export async function readClaims(ctx: Context, proposalId: string): Promise<ProposalClaims> {
  const item = await ctx.load(assessmentClaimsKey(proposalId));
  return item ? fromItem<ProposalClaims>(item) : { version: 0, claims: [] };
}
/** The same as it lies there, also when it has expired. */
export async function readStoredClaims(ctx: Context, proposalId: string): Promise<ProposalClaims> {
  const [item] = [...(await ctx.table.getMany([assessmentClaimsKey(proposalId)])).values()];
  return item ? fromItem<ProposalClaims>(item) : { version: 0, claims: [] };
}
/** The table sweeps the last of them when it has expired, at its leisure; until then another may take its place. */
export function putClaims(proposalId: string, { version, claims }: ProposalClaims, now: Date): Write {
  const key = assessmentClaimsKey(proposalId);
  const before = version - 1;
  if (claims.length === 0) return { delete: key, if: { version: before } };
  const expiresAt = Math.ceil(Math.max(...claims.map(({ until }) => Date.parse(until))) / 1000);
  return {
    put: { version, claims, expiresAt, ...key },
    if: before === 0 ? { absentOrExpiredAt: Math.floor(now.getTime() / 1000) } : { version: before },
  };
}
