/** The executable schema: the schema text and the domains' resolvers. The only list of domains. */
import type { GraphQLSchema } from 'graphql';
import { typeDefs } from './__generated__/typeDefs.ts';
import { resolvers as addresses } from './addresses/resolvers.ts';
import { resolvers as alerts } from './alerts/resolvers.ts';
import { resolvers as annotations } from './annotations/resolvers.ts';
import { resolvers as catalogue } from './catalogue/resolvers.ts';
import { resolvers as citations } from './citations/resolvers.ts';
import { resolvers as consultations } from './consultations/resolvers.ts';
import type { Context } from './context.ts';
import { resolvers as events } from './events/resolvers.ts';
import { resolvers as groups } from './groups/resolvers.ts';
import { resolvers as impactReading } from './impacts/readingResolvers.ts';
import { resolvers as impacts } from './impacts/resolvers.ts';
import { joinSchema } from './joinSchema.ts';
import { resolvers as parties } from './parties/resolvers.ts';
import { resolvers as people } from './people/resolvers.ts';
import { resolvers as processes } from './processes/resolvers.ts';
import { resolvers as proposals } from './proposals/resolvers.ts';
import { resolvers as base } from './resolvers.ts';
import { resolvers as texts } from './texts/resolvers.ts';
import { resolvers as vocabulary } from './vocabulary/resolvers.ts';
import { resolvers as webhooks } from './webhooks/resolvers.ts';

export function makeSchema(): GraphQLSchema {
  const schema = joinSchema(typeDefs, [
    base,
    processes,
    proposals,
    texts,
    parties,
    vocabulary,
    impacts,
    impactReading,
    citations,
    consultations,
    annotations,
    alerts,
    addresses,
    people,
    groups,
    events,
    catalogue,
    webhooks,
  ]);
  // What is about to be changed must be seen as it is, so whoever changes anything reads the table.
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field;
    field.resolve = (source, args, ctx: Context, info) => {
      ctx.fromTable();
      return resolve?.(source, args, ctx, info);
    };
  }
  return schema;
}
