// Stands in for `@graphql-tools/schema` in the bundles. Apollo imports it for schemas given as text; ours is given as a schema.

export function makeExecutableSchema(): never {
  throw new Error('The schema is put together in graphql/joinSchema.ts.');
}
