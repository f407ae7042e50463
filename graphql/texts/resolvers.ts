/** Texts and what is between them, as the schema has them. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { present } from '../present.ts';
import { provisionById } from '../processes/instruments.ts';
import { typeOfText } from './anyText.ts';
import { consolidation } from './consolidate.ts';
import { redline } from './readRedline.ts';
import { plainOf } from './redline.ts';
import { reviseProposal } from './reviseProposal.ts';
import { sharedTextGroups } from './sharedTexts.ts';

export const resolvers: Resolvers = {
  Query: {
    redline: (_, args, ctx) => redline(ctx, args),
    consolidation: (_, args, ctx) => consolidation(ctx, args),
    sharedTexts: (_, args, ctx) => sharedTextGroups(ctx, args),
  },
  Mutation: {
    reviseProposal: (_, { input, idempotencyKey }, ctx) => reviseProposal(ctx, input, idempotencyKey),
  },
  Text: {
    __resolveType: typeOfText,
  },
  ProvisionText: {
    provision: ({ provisionId }, _, ctx) => present(provisionById(ctx, provisionId)),
  },
  Redline: {
    plain: ({ segments }) => plainOf(segments),
  },
};
