/** What a new version of a text changed, for feeds: the words themselves, so that a reader need not come back for them. */
import type { Context } from '#graphql/context.ts';
import type { Event } from '#graphql/events/events.ts';
import { sameLanguage } from '#graphql/languageTag.ts';
import { anyTextById } from '#graphql/texts/anyText.ts';
import { redline } from '#graphql/texts/readRedline.ts';
import type { Segment } from '#graphql/texts/redline.ts';
import { html, type Markup } from './markup.ts';

/** Characters of both versions together; of longer ones the page shows what changed. */
const longest = 20_000;

/** Null when the version is no longer there, or too long for an entry. One in another language than it was made from is all new. */
export async function revision(ctx: Context, { changes: [change] }: Pick<Event, 'changes'>): Promise<Markup | null> {
  const to = change?.after ? await anyTextById(ctx, change.after) : null;
  if (!to) return null;
  const before = change?.before ? await anyTextById(ctx, change.before) : null;
  const from = before && sameLanguage(before.language, to.language) ? before : null;
  if (to.body.length + (from?.body.length ?? 0) > longest) return null;
  const compared = await redline(ctx, { from: from?.id ?? null, to: to.id });
  return compared && html`<p lang="${to.language}" dir="auto">${compared.segments.map(marked)}</p>\n`;
}

function marked({ kind, text }: Segment): Markup {
  if (kind === 'KEPT') return html`${text}`;
  return kind === 'ADDED' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`;
}
