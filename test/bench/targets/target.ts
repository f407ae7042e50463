/** One system under test: how it is loaded and started, and how the questions are put to it. */
import type { Canonical } from '../answers/canonical.ts';
import type { Manner } from '../answers/judge.ts';
import type { Workload } from '../generator/workload.ts';
import type { TargetName } from './register.ts';

/** Where everything lies that a run makes or needs. */
export interface Place {
  /** The folder of all that the bench makes. */
  work: string;
  size: number;
  /** The generator's files. */
  generated: string;
  /** The target's own folder. */
  folder: string;
  workload: Workload;
}

export interface Request {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
}

type Variables<Name extends keyof Workload> = Workload[Name] extends readonly { vars: infer V }[] ? V : never;

/** A question as it is put to a target, and its answer read back into the generator's words. `data` is what GraphQL answered. */
export interface Reading<Name extends keyof Canonical> {
  ask(variables: Variables<Name>): Request;
  read(data: unknown): Canonical[Name];
}
export interface Writing {
  ask(variables: Variables<'W1'>): Request;
}

export interface Walk {
  ask(variables: Variables<'Q6'>, after: string | null): Request;
  read(data: unknown): { ids: number[]; next: string | null };
}

/** What an export held, summed up. */
export type Tally = Workload['B1'];
export interface Export {
  /** Everything as a user would store it, handed over piece by piece. */
  take(url: string, write: (piece: string | Uint8Array) => void): Promise<void>;
  tally(text: string): Tally;
}

export type Questions = { [Name in keyof Canonical]: Reading<Name> } & {
  Q6: Walk;
  /** Made once the target runs: writers may have to sign in first. */
  writing(url: string): Promise<{ W1: Writing; W2: Writing }>;
  COUNT: { ask(variables: Variables<'COUNT'>): Request; read(data: unknown): number };
  B1?: Export;
};

/** The command that serves, until it is ended. */
export interface Command {
  file: string;
  args: string[];
  cwd: string;
  env: Record<string, string>;
}

export interface Target {
  name: TargetName;
  kind: 'OURS' | 'PEER' | 'REFERENCE';
  /** In a sentence, for the report. */
  what: string;
  port: number;
  /** npm packages with exact versions, installed in the target's folder. */
  packages?: Record<string, string>;
  /** Modules that run beside those packages, copied into the target's folder. */
  sources?: string[];
  /** Brings the record into an empty store. */
  load(place: Place): Promise<void>;
  /** Whether the store holds the record already. */
  isLoaded(place: Place): Promise<boolean>;
  /** Undoes what runs have written. */
  reset(place: Place): Promise<void>;
  serve(place: Place): Command;
  /** Processes that hold the data, whose share is told apart from the server's. */
  storeProcesses(place: Place): number[];
  /** Ends at once what its server leaves behind when it is killed. */
  abandon?(place: Place): void;
  /** Rules of its own, by which its answers are checked. */
  manner?: Manner;
  /** Its search also looks into texts that were replaced, and must then find what stands in them. */
  searchesAllTexts?: boolean;
  questions(place: Place): Questions;
}

/** A GraphQL document by POST, as most clients send it. */
export function post(query: string, variables: unknown, headers: Record<string, string> = {}): Request {
  return {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  };
}
