/** What processes have used of the machine, from /proc. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

interface Process {
  parent: number;
  /** Of itself and of the children it has waited for, in ticks. */
  used: number;
}

function processOf(pid: number): Process | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name may hold spaces and brackets; the fields begin after the last one.
    const fields = line
      .slice(line.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0] = fields.slice(1);
    return { parent, used: fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) };
  } catch {
    return null;
  }
}

/** Processes that these started, and those that they started, and themselves; without `except` and what it started. */
export function treeOf(roots: readonly number[], except: readonly number[] = []): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const process = /^\d+$/.test(name) ? processOf(Number(name)) : null;
    if (process) children.set(process.parent, [...(children.get(process.parent) ?? []), Number(name)]);
  }
  const found: number[] = [];
  const waiting = [...roots];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    if (except.includes(pid) || found.includes(pid)) continue;
    found.push(pid);
    waiting.push(...(children.get(pid) ?? []));
  }
  return found;
}

/** Seconds of processor time. */
export function secondsOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + (processOf(pid)?.used ?? 0), 0) / ticksPerSecond;
}

function kilobytes(path: string, field: string): number {
  try {
    return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(path, 'latin1'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** The most memory that a process has held, in MB. */
export const peakMemory = (pids: readonly number[]) =>
  pids.reduce((sum, pid) => sum + kilobytes(`/proc/${pid}/status`, 'VmHWM'), 0) / 1024;

/** Memory now, in MB, where what processes share counts once. */
export const sharedMemory = (pids: readonly number[]) =>
  pids.reduce((sum, pid) => sum + kilobytes(`/proc/${pid}/smaps_rollup`, 'Pss'), 0) / 1024;

/** Seconds that all processors together were busy since the machine started. */
export function busySeconds(): number {
  const [line = ''] = readFileSync('/proc/stat', 'latin1').split('\n');
  const [user = 0, nice = 0, system = 0, , , interrupt = 0, softInterrupt = 0, stolen = 0] = line
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + interrupt + softInterrupt + stolen) / ticksPerSecond;
}
