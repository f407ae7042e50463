/** The built pages: one file that the client's build leaves beside it, loaded by its path, so that this room imports nothing of the client. */
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { readSurroundings, SettingsFault } from '../runtime/env.ts';
import type { Ask } from './ask.ts';

export interface Asked {
  /** Path and query string of the page. */
  path: string;
  /** Address of the site without a slash at its end. */
  origin: string;
  now: Date;
  ask: Ask;
}

export interface Drawn {
  status: number;
  html: string;
}

export interface Embed extends Drawn {
  /** Stays the same as long as what is shown does. */
  position: string;
}

const bundle = z.object({
  /** Rejects when the page cannot be drawn. */
  drawPage: z.custom<(asked: Asked) => Promise<Drawn>>(isFunction),
  drawEmbed: z.custom<(asked: Asked, theme: 'light' | 'dark' | null) => Promise<Embed>>(isFunction),
  /** Says inside another site's page why there is nothing to show. */
  refuseEmbed: z.custom<(asked: Asked, status: number, sentence: string) => Promise<Embed>>(isFunction),
  /** The page as the browser draws it by itself. */
  plainPage: z.string(),
});
export type Bundle = z.output<typeof bundle>;

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

let loaded: Promise<Bundle> | undefined;

/** The same for every call; after a failure the next call tries again. */
export function loadBundle(): Promise<Bundle> {
  loaded ??= load().catch((fault: unknown) => {
    loaded = undefined;
    throw fault;
  });
  return loaded;
}

async function load(): Promise<Bundle> {
  const { PAGES_PATH } = readSurroundings();
  if (PAGES_PATH === undefined) throw new SettingsFault('PAGES_PATH is missing: where the built pages lie.');
  return bundle.parse(await import(pathToFileURL(PAGES_PATH).href));
}
