// Loaded before anything else, in JavaScript that an old Node reads too, so that it can still say what is wrong.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const needed = 24;
if (Number.parseInt(process.versions.node, 10) < needed) {
  console.error(
    `Travaux needs Node ${needed} or newer; this is ${process.version}. Install it from https://nodejs.org.`,
  );
  process.exit(1);
}
// What was compiled once is not compiled again at the next start.
module.enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/travaux/compiled', import.meta.url)));
