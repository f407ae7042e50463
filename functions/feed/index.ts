/** Feeds and calendars: one request of API Gateway's HTTP API in, one answer out. Everybody is answered as a visitor is, but for whoever has the secret address of somebody's own. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Context } from '#graphql/context.ts';
import { invalid } from '#graphql/errors.ts';
import { visitor } from '#graphql/people/actor.ts';
import { readQuestion } from '#graphql/proposals/queryString.ts';
import type { Basis } from '#graphql/provenance.ts';
import { entry } from '../runtime/entry.ts';
import { log } from '../runtime/log.ts';
import { type Address, readAddress } from './address.ts';
import { type Answer, answer, answerAlone, refuse, refuseAlone, refuseFault } from './answer.ts';
import { atomType, toAtom } from './atom.ts';
import { calendarType, toCalendar } from './calendar.ts';
import { readCalendar } from './calendars.ts';
import { consultationFeed } from './consultationFeed.ts';
import type { Feed } from './feed.ts';
import { jsonFeedType, toJsonFeed } from './jsonFeed.ts';
import { isMine, readMine } from './mine.ts';
import { historyFeed, lastChange, questionFeed, subjectFeed } from './proposalFeeds.ts';

export async function handler(event: APIGatewayProxyEventV2): Promise<Answer> {
  const began = performance.now();
  const sent = await respond(event).catch(refuseFault);
  const milliseconds = Math.round(performance.now() - began);
  log('info', { function: 'feed', status: sent.statusCode, milliseconds });
  return sent;
}

async function respond({ rawPath, rawQueryString, headers, requestContext }: APIGatewayProxyEventV2): Promise<Answer> {
  const { method } = requestContext.http;
  // To HEAD the gateway sends the same without its body.
  if (method !== 'GET' && method !== 'HEAD') {
    return refuse(405, 'Feeds are read with GET.', { allow: 'GET, HEAD' });
  }
  if (isMine(rawPath)) {
    const found = await readMine((await entry()).contextFor(visitor), rawPath);
    return found ? answerAlone(found, headers) : refuseAlone();
  }
  const address = readAddress(rawPath);
  const ctx = (await entry()).contextFor(visitor);
  // Asked first: whatever happens meanwhile makes the answer newer than it says, never older.
  const changedAt = await lastChange(ctx);
  const content = await contentOf(ctx, address, new URLSearchParams(rawQueryString));
  return answer({ ...content, changedAt }, headers, ctx.now);
}

async function contentOf(ctx: Context, address: Address, parameters: URLSearchParams) {
  if (address.format === 'ics') {
    demandOnly([], parameters);
    return { type: calendarType, body: toCalendar(ctx, await readCalendar(ctx, address.kind, address.name)) };
  }
  const feed = await feedOf(ctx, address, parameters);
  return address.format === 'atom'
    ? { type: atomType, body: toAtom(ctx, feed) }
    : { type: jsonFeedType, body: toJsonFeed(ctx, feed) };
}

/** The stretch of the feed after the one before it. */
const place = 'from';

/** On which bases the assessments stand that are shown; /feeds/proposals takes it as part of its question. */
const shownBases = 'bases';
const basesIn = (parameters: URLSearchParams): readonly Basis[] | null => {
  const asked = new URLSearchParams(parameters.getAll(shownBases).map((basis) => [shownBases, basis]));
  return readQuestion(asked).query.bases;
};

function feedOf(ctx: Context, { kind, name }: Address, parameters: URLSearchParams): Promise<Feed> {
  const from = parameters.get(place) || null;
  switch (kind) {
    case 'QUERY':
      return questionFeed(ctx, readQuestion(parameters, [place]).query, from);
    case 'PROCESS':
    case 'PARTY':
    case 'TOPIC':
    case 'RIGHT':
      demandOnly([place, shownBases], parameters);
      return subjectFeed(ctx, kind, name, { from, bases: basesIn(parameters) });
    case 'PROPOSAL':
      demandOnly([shownBases], parameters);
      return historyFeed(ctx, name, basesIn(parameters));
    default:
      demandOnly([], parameters);
      return consultationFeed(ctx);
  }
}

function demandOnly(names: readonly string[], parameters: URLSearchParams): void {
  const unknown = [...parameters.keys()].find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const there = names.length === 0 ? 'This address takes none' : `There is: ${names.join(', ')}`;
  throw invalid(
    unknown,
    `There is no such parameter. ${there}; /feeds/proposals takes those of the list of proposals.`,
  );
}
