// Loaded before anything else, and plain JavaScript, so that a Node that cannot read our sources can still say so.
import { enableCompileCache } from 'node:module';

const needed = 24;
if (Number.parseInt(process.versions.node, 10) < needed) {
  console.error(
    `Travaux needs Node ${needed} or newer; this is ${process.version}. Install it from https://nodejs.org.`,
  );
  process.exit(1);
}
// What was compiled once is not compiled again at the next start.
enableCompileCache?.(`${import.meta.dirname}/../../node_modules/.cache/travaux/compiled`);
