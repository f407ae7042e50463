/** What of the inbox is shown, as it stands in the page's address. */

/** `follow` and `digest` are ids; all is shown when they are null. */
export type InboxView = { unread: boolean; follow: string | null; digest: string | null; after: string | null };

/** Reads the address. What it holds besides is passed over. */
export function parseInbox(parameters: URLSearchParams): InboxView {
  const one = (name: string) => parameters.get(name) || null;
  return {
    unread: parameters.get('unread') === 'true',
    follow: one('follow'),
    digest: one('digest'),
    after: one('after'),
  };
}

/** Writes the address: never empty, so that it always leads there. */
export function inboxAddress({ unread, follow, digest, after }: Partial<InboxView>): string {
  const parts = { ...(unread && { unread: 'true' }), ...(follow && { follow }), ...(digest && { digest }) };
  return `?${new URLSearchParams({ ...parts, ...(after && { after }) })}`;
}

/** Neighbours in a list with the same key, together and in order. */
export function inBursts<One>(list: readonly One[], keyOf: (one: One) => string): One[][] {
  const bursts: One[][] = [];
  let before: string | null = null;
  for (const one of list) {
    const key = keyOf(one);
    if (key === before) bursts.at(-1)?.push(one);
    else bursts.push([one]);
    before = key;
  }
  return bursts;
}
