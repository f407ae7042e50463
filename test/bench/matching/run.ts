/**
 * `npm run bench:matching`: what matching costs as queries grow, whether telling keeps up with 100 events a second, and how fast
 * the feed is read from its beginning. `-- --costs`, `--telling` or `--backfill` for one of them. Prints tables in Markdown.
 */
import { startEngine } from '#test/support/engine.ts';
import { measureBackfill } from './backfill.ts';
import { measureCosts } from './costs.ts';
import { measureTelling } from './telling.ts';

const asked = process.argv.slice(2);
const isAsked = (name: string) => asked.length === 0 || asked.includes(name);
const say = (line: string) => console.error(line);
const table = (heads: readonly string[], rows: readonly (readonly (number | string)[])[]) =>
  console.log(
    [heads, heads.map(() => '---'), ...rows]
      .map((cells) => `| ${cells.join(' | ')} |`)
      .join('\n')
      .concat('\n'),
  );
const whole = (value: number) => Math.round(value).toLocaleString('en');

const engine = await startEngine();
try {
  if (isAsked('--costs')) {
    table(
      ['standing queries', 'µs an event', 'µs if each is asked', 'met by an event'],
      (await measureCosts(engine, say)).map(({ standing, matching, asking, met }) => [
        ...[whole(standing), whole(matching), whole(asking)],
        met.toFixed(1),
      ]),
    );
  }
  if (isAsked('--telling')) {
    const { entered, told, toldASecond, events, mostBehind, behindAtEnd, processor, ...delay } = await measureTelling(
      engine,
      say,
    );
    table(
      [
        'events',
        'entered a second',
        'told',
        'told a second',
        'most behind',
        'behind at the end',
        'told after, median',
        '95 %',
        'processor an event',
      ],
      [
        [
          ...[
            whole(events),
            entered.toFixed(1),
            whole(told),
            whole(toldASecond),
            whole(mostBehind),
            whole(behindAtEnd),
          ],
          ...[delay.medianDelay, delay.p95Delay, processor].map((value) => `${value.toFixed(1)} ms`),
        ],
      ],
    );
  }
  if (isAsked('--backfill')) {
    const { events, direct, pages, searched, catalogue } = await measureBackfill(engine, say);
    table(
      [
        'events',
        'read directly, in a second of the processor',
        'by pages of 100',
        'the same of a search',
        'catalogue built first',
      ],
      [[whole(events), whole(direct), whole(pages), whole(searched), `${catalogue.toFixed(1)} s`]],
    );
  }
} finally {
  await engine.stop();
}
