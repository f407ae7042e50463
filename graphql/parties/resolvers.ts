/** Parties, as the schema has them. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { follows } from '../alerts/follows.ts';
import { present } from '../present.ts';
import { proposalCount } from '../proposals/lists.ts';
import { groupsOn, membersOn } from './groups.ts';
import { parties, partyByCode, partyById } from './parties.ts';

export const resolvers: Resolvers = {
  Query: {
    party: (_, { code }, ctx) => partyByCode(ctx, code),
    parties: (_, { kind, ...args }, ctx) => parties(ctx, kind ?? null, args),
  },
  Party: {
    members: (party, { on }, ctx) => membersOn(ctx, party, on ?? null),
    memberOf: (party, { on }, ctx) => groupsOn(ctx, party, on ?? null),
    proposalCount: ({ id }, _, ctx) => proposalCount(ctx, id),
    viewerFollows: ({ id }, _, ctx) => follows(ctx, id),
  },
  Membership: {
    member: ({ memberId }, _, ctx) => present(partyById(ctx, memberId)),
  },
};
