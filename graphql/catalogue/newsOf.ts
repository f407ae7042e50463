/** What a transaction of ours tells the catalogue, in the place of reading it back. */

import type { Context } from '../context.ts';
import type { Event } from '../events/events.ts';
import { keyText, targetOf, type Write } from '../table/client.ts';
import { recordKey } from '../table/keys.ts';
import { fromItem, type Stored } from '../table/records.ts';
import { authorOf, type News } from './store.ts';

/** Null where the transaction does not hold all there is to know: a record changed in part, or an author not known as they are now. */
export function newsOf(by: readonly Context[], writes: readonly Write[], events: readonly Event[]): News | null {
  const written = new Map(writes.map((write) => [keyText(targetOf(write)), write]));
  const records = new Map<string, Stored>();
  const authors = new Map<string, Stored>();
  for (const { subjectId } of events) {
    const write = written.get(keyText(recordKey(subjectId)));
    if (!write || !('put' in write || 'delete' in write)) return null;
    if ('delete' in write) continue;
    const record = { ...fromItem<Stored>({ ...write.put }), id: subjectId };
    records.set(subjectId, record);
    const authorId = authorOf(record);
    if (authorId === null) continue;
    const author = authorOfNow(by, authorId);
    if (!author) return null;
    authors.set(authorId, author);
  }
  return { events: [...events], records, authors: [...authors.values()] };
}

/** An author who acts here and is known by the pseudonym that they act under. */
function authorOfNow(by: readonly Context[], id: string): Stored | null {
  const ctx = by.find(({ actor }) => actor.kind === 'SIGNED_IN' && actor.id === id);
  const known = ctx?.lastKnown(id);
  const isSame = ctx?.actor.kind === 'SIGNED_IN' && known && 'handle' in known && known.handle === ctx.actor.handle;
  return isSame ? known : null;
}
