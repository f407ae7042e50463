// Stands in for `@apollo/utils.createhash` in the bundles, which carries a hash for browsers beside that of Node.
export { createHash } from 'node:crypto';
