// Stands in for `@aws-sdk/credential-provider-node` in the bundles. Lambda gives a function its rights in the environment; the
// ways to ask for them that a machine elsewhere has (profiles, single sign-on, instance data) are 90 kB of every cold start.
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
