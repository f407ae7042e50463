/** Processes, documents, instruments and provisions, as the schema has them. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { follows } from '../alerts/follows.ts';
import { annotationsOn, publicNoteCount } from '../annotations/lists.ts';
import { consultationsOf } from '../consultations/lists.ts';
import { proposalCount, proposalList } from '../proposals/lists.ts';
import { textsOf } from '../texts/provisionTexts.ts';
import { documentsOf } from './documents.ts';
import { instrumentsOf, provisionByCode, provisionPath, provisionsOf } from './instruments.ts';
import { processBySlug, processes, processPath } from './processes.ts';
import { silentParties } from './silentParties.ts';

export const resolvers: Resolvers = {
  Query: {
    provision: (_, { code }, ctx) => provisionByCode(ctx, code),
    process: (_, { slug }, ctx) => processBySlug(ctx, slug),
    processes: (_, args, ctx) => processes(ctx, args),
  },
  Process: {
    url: ({ slug }, _, ctx) => ctx.publicUrl + processPath(slug),
    documents: ({ id }, _, ctx) => documentsOf(ctx, id),
    instruments: ({ id }, _, ctx) => instrumentsOf(ctx, id),
    proposalCount: ({ id }, _, ctx) => proposalCount(ctx, id),
    consultations: ({ id }, _, ctx) => consultationsOf(ctx, id),
    viewerFollows: ({ id }, _, ctx) => follows(ctx, id),
  },
  Instrument: {
    provisions: (instrument, _, ctx) => provisionsOf(ctx, instrument),
  },
  Provision: {
    url: ({ code }, _, ctx) => ctx.publicUrl + provisionPath(code),
    texts: (provision) => textsOf(provision),
    silentParties: (provision, _, ctx) => silentParties(ctx, provision),
    annotations: ({ id }, args, ctx) => annotationsOn(ctx, id, args),
    annotationCount: ({ id }, _, ctx) => publicNoteCount(ctx, id),
    proposals: ({ code }, args, ctx) => proposalList(ctx, { ...args, query: { provisions: [code] } }),
    viewerFollows: ({ id }, _, ctx) => follows(ctx, id),
  },
};
