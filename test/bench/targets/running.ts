/** A target that serves: started, awaited until it answers rightly, and ended. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { judge } from '../answers/judge.ts';
import { ask } from '../client/ask.ts';
import { BenchFault } from '../fault.ts';
import { at } from '../generator/random.ts';
import { startMeter } from '../machine/meter.ts';
import { peakMemory, secondsOf, sharedMemory, treeOf } from '../machine/processes.ts';
import type { Place, Questions, Target } from './target.ts';

const patience = 180_000;

export class Running {
  readonly target: Target;
  readonly place: Place;
  readonly questions: Questions;
  readonly #child: ChildProcess;

  private constructor(target: Target, place: Place, child: ChildProcess) {
    this.target = target;
    this.place = place;
    this.questions = target.questions(place);
    this.#child = child;
  }

  /** Starts it, and returns once it has given a right answer. */
  static async start(target: Target, place: Place, more: Record<string, string> = {}): Promise<Running> {
    // What another program answers there would be taken for the target's.
    if (await listens(target.port)) throw new BenchFault(`Port ${target.port} is taken; end what listens there.`);
    const { file, args, cwd, env } = target.serve(place);
    mkdirSync(place.folder, { recursive: true });
    const log = openSync(join(place.folder, 'server.log'), 'a');
    // A group of its own, so that all of it can be ended at once.
    const child = spawn(file, args, {
      cwd,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(target.port), ...env, ...more },
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    const running = new Running(target, place, child);
    process.once('exit', running.#kill);
    try {
      await running.#ready();
    } catch (fault) {
      await running.stop();
      throw fault;
    }
    return running;
  }

  /** By the name that tokens are bound to. */
  get url(): string {
    return `http://localhost:${this.target.port}`;
  }

  /** Without a look-up of that name. */
  get address(): string {
    return `http://127.0.0.1:${this.target.port}`;
  }

  meter = () => startMeter(this.#pid, this.#store());

  /** Processor seconds since it started. */
  used = () => secondsOf(treeOf([this.#pid], this.#store()));

  /** The most memory its server has held, and what its store holds now, in MB. */
  memory(): { server: number; store: number } {
    return {
      server: peakMemory(treeOf([this.#pid], this.#store())),
      store: sharedMemory(treeOf(this.#store())),
    };
  }

  async stop(): Promise<void> {
    process.off('exit', this.#kill);
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#signal('SIGTERM');
    const late = setTimeout(this.#kill, 5000);
    await ended;
    clearTimeout(late);
  }

  get #pid(): number {
    const { pid } = this.#child;
    if (pid === undefined) throw new Error(`${this.target.name} did not start`);
    return pid;
  }

  #store = () => this.target.storeProcesses(this.place);
  #kill = () => {
    this.#signal('SIGKILL');
    this.target.abandon?.(this.place);
  };

  #signal(signal: NodeJS.Signals): void {
    try {
      process.kill(-this.#pid, signal);
    } catch {
      // It has ended.
    }
  }

  async #ready(): Promise<void> {
    const log = join(this.place.folder, 'server.log');
    const expected = at(this.place.workload.Q1, 0);
    for (const end = performance.now() + patience; performance.now() < end; await pause(4)) {
      if (this.#child.exitCode !== null) throw new Error(`${this.target.name} ended; see ${log}`);
      if (!(await listens(this.target.port))) continue;
      let data: unknown;
      try {
        ({ data } = await ask(this.target.port, this.questions.Q1.ask(expected.vars)));
      } catch (fault) {
        if (/ECONN|socket hang up|HTTP 503/.test(String(fault))) continue;
        throw fault;
      }
      const fault = judge.Q1(this.questions.Q1.read(data), expected, {});
      if (fault !== null) throw new Error(`${this.target.name} ${fault}`);
      return;
    }
    throw new Error(`${this.target.name} did not answer within ${patience / 1000} s; see ${log}`);
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
