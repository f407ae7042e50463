/**
 * What lies in an inbox: letters, each of one notification or of several that were told together. A letter lies at the number of its
 * first event and reaches over a few hundred at most. That an event lies in one letter only follows from the head of the inbox: a
 * letter of several is put only where nothing of its first event or of a later one was put before; any other alone, after looking
 * whether it is there, and only if nothing was put since. `README.md` says why that is enough.
 */
import type { Notification } from '../alerts/inbox.ts';
import type { Context } from '../context.ts';
import { eventId, notificationId } from '../ids.ts';
import {
  countIn,
  countOff,
  type Head,
  putLetter,
  putMarks,
  readHead,
  readLetter,
  readLetters,
  readLettersBefore,
  readLettersBetween,
  readUnread,
  removeHead,
  removeLetter,
  type Stored,
} from './store.ts';

/** Of a transaction. */
type Parts = ReturnType<typeof putLetter>[];

/** A notification with the place of its letter, and the attribute there that says when it was read. */
export type Lying = Notification & { first: number; mark: string };

/** A letter tells of events whose numbers differ by less than this. */
export const reach = 1000;

/** How an inbox stood when it was looked at: look at it before what lies in it. */
export const headOf: (ctx: Context, accountId: string) => Promise<Head> = readHead;
export type { Head } from './store.ts';
export const unreadIn: (ctx: Context, accountId: string) => Promise<number> = readUnread;

/**
 * Parts of a transaction that put notifications into one inbox: into one letter where `seen` is null, which is refused where
 * anything of these events or of later ones was told before; else each by itself, refused where anything was told since. `waiting`
 * are numbers of events that are told with a digest: of these too nothing was told.
 */
export function putIn(
  accountId: string,
  notifications: readonly Notification[],
  seen: Head | null,
  waiting: readonly number[] = [],
): Parts {
  const numbers = [...notifications.map(({ sequence }) => sequence), ...waiting].sort((a, b) => a - b);
  const [first = 0, last = first] = [numbers[0], numbers.at(-1)];
  const unread = notifications.filter(({ readAt }) => readAt === null).length;
  return [...lettersOf(accountId, notifications, seen), countIn(accountId, { unread, first, last }, seen)];
}

function lettersOf(accountId: string, notifications: readonly Notification[], seen: Head | null): Parts {
  if (seen || notifications.length < 2) {
    return notifications.map((one) => putLetter(accountId, one.sequence, { at: one.at, ...entryOf(one) }));
  }
  const told = notifications.toSorted((a, b) => a.sequence - b.sequence);
  const [{ sequence: first, at } = { sequence: 0, at: '' }] = told;
  // As one text: the embedded engine takes some 40 µs for each map within an item.
  const text = JSON.stringify(told.map((one) => ({ by: one.sequence - first, ...entryOf(one) })));
  return [putLetter(accountId, first, { at, told: text })];
}

/** A notification without what its place says, and what is usual: there are more of these than of anything else. */
interface Entry {
  followSubjectId: string;
  reason: string;
  readAt?: string | null;
  channels?: Notification['channels'];
  digestId?: string | null;
}

const entryOf = ({ followSubjectId, reason, readAt, channels, digestId }: Notification): Entry => ({
  ...{ followSubjectId, reason },
  ...(readAt === null ? {} : { readAt }),
  ...(channels.length === 1 && channels[0] === 'INBOX' ? {} : { channels }),
  ...(digestId === null ? {} : { digestId }),
});

/** As it was written here: one notification; or several, as text, with how far each is from the first. */
type Letter = { at: string } & (Entry | { told: string });
type Several = (Entry & { by: number })[];

/** The notifications of a letter, the oldest first. */
function notificationsOf({ accountId, first, record }: Stored): Lying[] {
  const letter = record as unknown as Letter;
  const read = (sequence: number, mark: string, { readAt = null, ...entry }: Entry): Lying => ({
    ...{ id: notificationId(accountId, sequence), accountId, eventId: eventId(sequence), sequence, first, mark },
    ...{ followSubjectId: entry.followSubjectId, reason: entry.reason, at: letter.at },
    ...{ channels: entry.channels ?? ['INBOX'], digestId: entry.digestId ?? null },
    readAt: typeof record[mark] === 'string' ? record[mark] : readAt,
  });
  if (!('told' in letter)) return [read(first, 'readAt', letter)];
  const several: Several = JSON.parse(letter.told);
  return several.map(({ by, ...entry }) => read(first + by, `read${by}`, entry));
}

/** One notification of an inbox; null when there is none of that event. */
export async function lyingAt(ctx: Context, accountId: string, sequence: number): Promise<Lying | null> {
  const begun = await readLetter(ctx, accountId, sequence);
  const letters = begun ? [begun] : await readLettersBetween(ctx, accountId, sequence - reach, sequence);
  return letters.flatMap(notificationsOf).find((one) => one.sequence === sequence) ?? null;
}

interface Place {
  accountId: string;
  sequence: number;
}

/**
 * Those of some events that lie in inboxes; as they are now, whatever was read before. `FIRST` looks in one request for letters that
 * begin with one of them, and finds what was told just so before; it may miss others.
 */
export async function lyingOf(
  ctx: Context,
  asked: readonly Place[],
  look: 'FIRST' | 'ALL' = 'ALL',
): Promise<(Lying | null)[]> {
  const found = new Map<string, Lying>();
  const take = (letters: readonly Stored[]) => {
    for (const one of letters.flatMap(notificationsOf)) found.set(one.id, one);
  };
  const idOf = ({ accountId, sequence }: Place) => notificationId(accountId, sequence);
  take(await readLetters(ctx, asked));
  // What begins no letter may stand in one that begins before.
  const rest = look === 'FIRST' ? [] : asked.filter((one) => !found.has(idOf(one)));
  const spans = [...Map.groupBy(rest, ({ accountId }) => accountId)].flatMap(([accountId, own]) =>
    spansOf(own.map(({ sequence }) => sequence)).map((span) => ({ accountId, ...span })),
  );
  await Promise.all(
    spans.map(async ({ accountId, from, to }) => take(await readLettersBetween(ctx, accountId, from, to))),
  );
  return asked.map((one) => found.get(idOf(one)) ?? null);
}

/** Where letters begin that may tell of events; what is near together is one. */
function spansOf(sequences: readonly number[]): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const sequence of sequences.toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && sequence - reach <= last.to) last.to = sequence;
    else spans.push({ from: sequence - reach, to: sequence });
  }
  return spans;
}

export interface InboxPart {
  /** Newest first. */
  notifications: Lying[];
  /** All from this number on were read; null when all were. */
  from: number | null;
}

/** What lies in an inbox before a place, the newest first: `limit` letters and whatever reaches between them. */
export async function lyingBefore(
  ctx: Context,
  accountId: string,
  before: number | null,
  limit: number,
): Promise<InboxPart> {
  // The place may lie within a letter, and a letter that begins earlier may reach beyond others.
  const letters = await readLettersBefore(ctx, accountId, before, limit);
  const from = letters.length < limit ? null : (letters.at(-1)?.first ?? null);
  const reaching = from === null ? [] : await readLettersBetween(ctx, accountId, from - reach, from);
  const notifications = [...letters, ...reaching]
    .flatMap(notificationsOf)
    .filter(({ sequence }) => (before === null || sequence < before) && (from === null || sequence >= from))
    .sort((a, b) => b.sequence - a.sequence);
  return { notifications, from };
}

/** Marks unread notifications of one account as read and counts them off; refused where one was read meanwhile. */
export function markAsRead(accountId: string, unread: readonly Lying[], at: string): Parts {
  const marks = [...Map.groupBy(unread, ({ first }) => first)].map(([first, own]) =>
    putMarks(
      accountId,
      first,
      own.map(({ mark }) => mark),
      at,
    ),
  );
  return unread.length === 0 ? [] : [...marks, countOff(accountId, unread.length)];
}

/** Parts that take away some of what lies in an inbox, and the count of unread ones with it: it is only done with all of it. */
export async function clearSome(
  ctx: Context,
  accountId: string,
  limit: number,
): Promise<{ parts: Parts; isEmpty: boolean }> {
  const letters = await readLettersBefore(ctx, accountId, null, limit);
  const parts = [...letters.map(({ first }) => removeLetter(accountId, first)), removeHead(accountId)];
  return { parts, isEmpty: letters.length < limit };
}
