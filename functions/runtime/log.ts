/** The log: JSON lines of a few fields, and no others. No variables, bodies, addresses, accounts or texts: what is not written down cannot be taken. */
import { appendFileSync } from 'node:fs';
import { readSurroundings } from './env.ts';

export interface Line {
  /** The function, or what runs it. */
  function:
    | 'api'
    | 'live'
    | 'stream'
    | 'clock'
    | 'snapshot'
    | 'export'
    | 'feed'
    | 'annotations'
    | 'page'
    | 'deliver'
    | 'mail'
    | 'bounces'
    | 'queue'
    | 'host';
  /** Kind of operation and names of its root fields, which come from the schema and not from the caller. */
  operation?: string;
  /** Code of a refusal or of a document error. */
  code?: string;
  /** Random; whoever meets a fault can quote it. */
  requestId?: string;
  /** Of HTTP. */
  status?: number;
  milliseconds?: number;
  count?: number;
  /** Class of an unexpected error. Its message is left out: it may quote what somebody wrote. */
  fault?: string;
  /** Where in our code it was thrown. */
  frames?: string[];
}

const order = ['silent', 'error', 'info'] as const;

/** Writes one line. Anything that is not a field of a line is dropped. */
export function log(level: 'error' | 'info', line: Line): void {
  const { LOG_LEVEL, LOG_FILE } = readSurroundings();
  if (order.indexOf(level) > order.indexOf(LOG_LEVEL)) return;
  const { function: name, operation, code, requestId, status, milliseconds, count, fault, frames } = line;
  const kept = {
    at: new Date().toISOString(),
    level,
    function: name,
    operation,
    code,
    requestId,
    status,
    milliseconds,
    count,
    fault,
    frames,
  };
  const text = `${JSON.stringify(kept)}\n`;
  if (LOG_FILE === undefined) process.stdout.write(text);
  else appendFileSync(LOG_FILE, text, { mode: 0o600 });
}

/** An unexpected error, as much of it as may be written down. */
export function faultOf(error: unknown): Pick<Line, 'fault' | 'frames'> {
  if (!(error instanceof Error)) return { fault: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { fault: error.name, frames: frames.slice(0, 8).map((line) => line.trim().replace('file://', '')) };
}
