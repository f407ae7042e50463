// What the bundles leave out: packages that others import and that never run in Lambda, each with what stands in for it; and
// what they would hold twice.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const standIns = {
  '@apollo/usage-reporting-protobuf': 'noReporting.ts',
  '@apollo/utils.createhash': 'nodeHash.ts',
  '@apollo/utils.usagereporting': 'noReporting.ts',
  '@aws-sdk/credential-provider-node': 'lambdaCredentials.ts',
  '@graphql-tools/schema': 'noTools.ts',
};

// Apollo imports it as a module in one place and as CommonJS in another.
const once = 'lru-cache';
// Named by its file this would be CommonJS beside the modules, with a second copy of the types that it knows.
const collectFields = 'graphql/execution/collectFields';

const resolved = createRequire(import.meta.url).resolve;

/** By package: the module that takes its place. */
export const leftOut: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(standIns).map(([name, file]) => [name, join(import.meta.dirname, file)])),
  [once]: resolved(once),
  [`${collectFields}.js`]: resolved(`${collectFields}.mjs`),
};
