/** Everything that is held of a person, for that person alone. */
import { chatRoomHeld } from '../addresses/chatRoom.ts';
import { feedLinksOf } from '../addresses/feedLinks.ts';
import { mailAddressHeld } from '../addresses/mail/mailAddress.ts';
import { ownFollows } from '../alerts/follows.ts';
import { inbox } from '../alerts/inbox.ts';
import { settingsOf } from '../alerts/settings.ts';
import { ownNotesAsJson } from '../annotations/ownNotes.ts';
import type { Context } from '../context.ts';
import { deliveriesHeld } from '../deliveries/ownDeliveries.ts';
import { digestsOf, pendingOf } from '../digests/due.ts';
import { ownGroups, viewerRole } from '../groups/groups.ts';
import { assessmentsHeld } from '../impacts/assessmentsHeld.ts';
import { ownConnections } from '../live/connections.ts';
import type { Page, PageArgs } from '../pages.ts';
import { webhooksHeld } from '../webhooks/webhooksHeld.ts';
import { blockOf, ownAccount } from './accounts.ts';
import type { SignedIn } from './actor.ts';
import { apiKeysOf } from './apiKeys.ts';
import { organisationOf } from './organisations.ts';

/** As JSON. Secrets are not in it: those of keys are held by nobody, and those of webhooks are shown once. */
export async function download(ctx: Context, viewer: SignedIn): Promise<string> {
  const account = ownAccount(viewer);
  const groups = await Promise.all(
    (await ownGroups(ctx, viewer)).map(async (group) => ({
      ...{ id: group.id, name: group.name, description: group.description, role: await viewerRole(ctx, group) },
    })),
  );
  const held = {
    format: 'travaux.account',
    version: 1,
    source: ctx.publicUrl,
    madeAt: ctx.now.toISOString(),
    account: { ...account, organisation: await organisationOf(ctx, account), block: await blockOf(ctx, viewer.id) },
    groups,
    follows: (await every((args) => ownFollows(ctx, viewer, args))).map(
      ({ subjectId, name, query, kinds, rate, channels, fault, createdAt }) => ({
        ...{ subjectId, name, query, kinds, rate, channels, fault, createdAt },
      }),
    ),
    alertSettings: await settingsOf(ctx, viewer.id),
    inbox: (await every((args) => inbox(ctx, viewer, args))).map(
      ({ eventId, reason, channels, digestId, at, readAt }) => ({
        ...{ eventId, reason, channels, digestId, at, readAt },
      }),
    ),
    waiting: await pendingOf(ctx, viewer.id),
    digests: await digestsOf(ctx, viewer.id),
    keys: await apiKeysOf(ctx, viewer),
    feedLinks: await feedLinksOf(ctx, viewer),
    mailAddress: await mailAddressHeld(ctx, viewer),
    chatRoom: await chatRoomHeld(ctx, viewer),
    deliveries: await deliveriesHeld(ctx, viewer.id),
    webhooks: await webhooksHeld(ctx, viewer),
    connections: await ownConnections(ctx, viewer.id),
    notes: await ownNotesAsJson(ctx, viewer),
    ...(await assessmentsHeld(ctx, viewer)),
  };
  return `${JSON.stringify(held, null, 1)}\n`;
}

type Stretch<T> = Pick<Page<T>, 'nodes' | 'pageInfo'>;

/** All pages of a list. */
async function every<T>(read: (args: PageArgs) => Promise<Stretch<T>>): Promise<T[]> {
  const found: T[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo }: Stretch<T> = await read({ first: 100, after });
    found.push(...nodes);
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}
