// What the bundles leave out: packages that others import and that never run in Lambda, each with what stands in for it.
import { join } from 'node:path';

const standIns = {
  '@apollo/usage-reporting-protobuf': 'noReporting.ts',
  '@apollo/utils.createhash': 'nodeHash.ts',
  '@apollo/utils.usagereporting': 'noReporting.ts',
  '@aws-sdk/credential-provider-node': 'lambdaCredentials.ts',
  '@graphql-tools/schema': 'noTools.ts',
};

/** By package: the module that takes its place. */
export const leftOut: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(standIns).map(([name, file]) => [name, join(import.meta.dirname, file)]),
);
