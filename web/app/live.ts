/**
 * What happens to the record while a page is looked at. One socket serves all that listen; it is opened some seconds after the page,
 * with code that comes then, and only while the page is visible. Whoever listens is nobody: no token is sent. Where sockets do not
 * work, nothing is said and pages stay as they are.
 */
import type { Client } from 'graphql-ws/client';
import type { EventKind, ProposalQuery } from '#web/__generated__/graphql.ts';
import { readConfiguration } from './configuration.ts';

/** Which events, as the schema's EventQuery has it. */
export type News = { kinds?: EventKind[]; subjects?: string[]; proposals?: ProposalQuery };
export type Told = { cursor: string; kind: EventKind; subjectId: string };
export type Listening = {
  query: News;
  /** The moment as of which the page was drawn elsewhere: what happened since is told too. Null for what is drawn now. */
  since: Date | null;
  onEvent: (event: Told) => void;
};

/** Where to begin: the newest event, and what the page that was sent could not know. */
export const startText = `query Since($query: EventQuery, $isLate: Boolean!) {
  newest: events(last: 1) { pageInfo { endCursor } }
  missed: events(query: $query, first: 100) @include(if: $isLate) { nodes { cursor kind subjectId } }
}`;
export const listenText = `subscription Live($query: EventQuery, $after: String) {
  events(query: $query, after: $after) { cursor kind subjectId }
}`;

/** Milliseconds. First the page is to be read; then a socket is worth its while. */
const rest = 4000;
const longestWait = 60_000;
/** Events of which it is known that they came: more than could come again together. */
const mostKnown = 1000;

let client: Promise<Client | null> | undefined;
/** Whether the first page had its rest. */
let isRested = false;

/** Null where there is no socket to be had. */
async function open(): Promise<Client | null> {
  const { liveUrl } = await readConfiguration();
  if (liveUrl === undefined) return null;
  const { createClient } = await import('graphql-ws/client');
  const url = new URL(liveUrl, location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  return createClient({
    url: url.href,
    // Pages that follow one another share a socket.
    lazyCloseTimeout: 5000,
    // The gateway leaves whoever is silent for ten minutes.
    keepAlive: 240_000,
    retryAttempts: 12,
    retryWait: (tried) =>
      new Promise((done) => {
        setTimeout(done, Math.min(longestWait, 500 * 2 ** tried) * (0.5 + Math.random()));
      }),
    shouldRetry: () => true,
  });
}

/** Tells of events until the returned function is called. After a break it goes on behind the last event seen. */
export function listen({ query, since, onEvent }: Listening): () => void {
  let isOver = false;
  let leave: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Shared with the client, which sends it again when it comes again. */
  const variables: { query: News; after: string | null } = { query, after: null };
  let isLate = since !== null;
  const known = new Set<string>();

  const tell = (event: Told) => {
    // An event may come twice; its cursor is its own.
    if (isOver || known.has(event.cursor)) return;
    if (known.size >= mostKnown) known.clear();
    known.add(event.cursor);
    variables.after = event.cursor;
    onEvent(event);
  };

  async function begin(): Promise<void> {
    isRested = true;
    client ??= open();
    const socket = await client.catch(() => null);
    if (socket === null || isOver || leave !== null || !isAttended()) return;
    if (variables.after === null) {
      const { newest, missed } = await ask({ ...query, ...(since && { since: since.toISOString() }) }, isLate);
      isLate = false;
      for (const event of missed) tell(event);
      variables.after = newest;
    }
    if (isOver || leave !== null || !isAttended()) return;
    leave = socket.subscribe<{ events: Told }>(
      { query: listenText, variables },
      {
        next: ({ data }) => data && tell(data.events),
        // Sockets do not work here, or too much was missed: when the page is looked at again it begins anew.
        error: () => {
          leave = null;
          variables.after = null;
        },
        complete: () => {
          leave = null;
        },
      },
    );
  }

  const attend = () => {
    clearTimeout(timer);
    if (isAttended()) timer = setTimeout(() => void begin().catch(() => {}), isRested ? 0 : rest);
    else {
      leave?.();
      leave = null;
    }
  };
  attend();
  document.addEventListener('visibilitychange', attend);
  for (const change of ['online', 'offline']) addEventListener(change, attend);
  return () => {
    isOver = true;
    clearTimeout(timer);
    leave?.();
    document.removeEventListener('visibilitychange', attend);
    for (const change of ['online', 'offline']) removeEventListener(change, attend);
  };
}

const isAttended = () => document.visibilityState === 'visible' && navigator.onLine;

type Start = { newest: string | null; missed: Told[] };

async function ask(query: News, isLate: boolean): Promise<Start> {
  const answer = await fetch('/graphql', {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: startText, variables: { query, isLate } }),
  });
  const { data }: { data?: { newest: { pageInfo: { endCursor: string | null } }; missed?: { nodes: Told[] } } } =
    await answer.json();
  if (!data) throw new Error('The feed does not answer.');
  return { newest: data.newest.pageInfo.endCursor, missed: data.missed?.nodes ?? [] };
}
