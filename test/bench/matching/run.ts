/** `npm run bench:matching`: what matching costs as queries grow, and whether telling keeps up with 100 events a second. */
import { startEngine } from '#test/support/engine.ts';
import { measureCosts } from './costs.ts';
import { measureTelling } from './telling.ts';

const engine = await startEngine();
const say = (line: string) => console.log(line);
try {
  if (!process.argv.includes('--telling')) await measureCosts(engine, say);
  say(JSON.stringify(await measureTelling(engine, say)));
} finally {
  await engine.stop();
}
