/** Seconds of the processor that this process and the engine it started have used. */
import { readFileSync } from 'node:fs';

export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ');
  const ticks = children.flatMap((pid) => {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    return rest.split(' ').slice(11, 13).map(Number);
  });
  return (user + system) / 1e6 + ticks.reduce((sum, one) => sum + one, 0) / 100;
}
