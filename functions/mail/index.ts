/**
 * The links in letters: confirming an address, and stopping letters without signing in. Asking for a page changes nothing, because
 * programs that look at letters follow their links; what its button sends does. There is no cookie here that another site's page
 * could make use of: whoever has the secret of the link may do what it is for.
 */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { confirmableBy, confirmMailAddress } from '#graphql/addresses/mail/setMailAddress.ts';
import { followByLetter, stopLetters, stopLettersOn, stoppableBy } from '#graphql/addresses/mail/stopLetters.ts';
import { system } from '#graphql/people/actor.ts';
import { type Entry, entry } from '../runtime/entry.ts';
import { faultOf, log } from '../runtime/log.ts';
import { type Answer, answer } from './answer.ts';
import * as pages from './pages.ts';

export async function handler(event: APIGatewayProxyEventV2): Promise<Answer> {
  const began = performance.now();
  const sent = await respond(event).catch((fault: unknown) => {
    log('error', { function: 'mail', ...faultOf(fault) });
    return answer(503, pages.unavailable);
  });
  const milliseconds = Math.round(performance.now() - began);
  log('info', { function: 'mail', status: sent.statusCode, milliseconds });
  return sent;
}

const largestBody = 10_000;

async function respond(event: APIGatewayProxyEventV2): Promise<Answer> {
  const { method } = event.requestContext.http;
  if (!['GET', 'HEAD', 'POST'].includes(method)) return answer(405, pages.otherMethod, { allow: 'GET, HEAD, POST' });
  const isPost = method === 'POST';
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8').toString();
  if (body.length > largestBody) return answer(413, pages.tooLarge);
  const [, purpose, secret = ''] = /^\/mail\/(confirm|unsubscribe)\/([\w-]{1,100})$/.exec(event.rawPath) ?? [];
  const reached = await entry();
  if (purpose === 'confirm') return await confirm(reached, secret, isPost);
  if (purpose !== 'unsubscribe') return answer(404, pages.dead);
  const asked = event.queryStringParameters?.follow ?? null;
  return isPost ? await stop(reached, secret, body) : await offer(reached, secret, asked);
}

async function confirm({ contextFor }: Entry, secret: string, isPost: boolean): Promise<Answer> {
  const ctx = contextFor(system);
  const holds = isPost ? await confirmMailAddress(ctx, secret) : (await confirmableBy(ctx, secret)) !== null;
  if (!holds) return answer(404, pages.deadConfirmation);
  return answer(200, isPost ? pages.confirmed : pages.confirm);
}

/** What can be stopped: all letters, and those on the one thing that the letter was about. */
async function offer(reached: Entry, secret: string, subjectId: string | null): Promise<Answer> {
  const found = await stoppableBy(reached.contextFor(system), secret);
  if (!found) return answer(404, pages.dead);
  const follow = subjectId === null ? null : await followByLetter(asOwner(reached, found.accountId), subjectId);
  return answer(200, pages.choices(subjectId !== null && follow ? { id: subjectId, name: follow.name } : null));
}

/** One click in a program for letters (RFC 8058) and the page's first button stop all of them; its second those on one thing. */
async function stop(reached: Entry, secret: string, body: string): Promise<Answer> {
  const ctx = reached.contextFor(system);
  const form = new URLSearchParams(body);
  const subjectId = form.get('follow');
  if (subjectId !== null) {
    const found = await stoppableBy(ctx, secret);
    if (!found) return answer(404, pages.dead);
    await stopLettersOn(asOwner(reached, found.accountId), subjectId);
    return answer(200, pages.stoppedOne);
  }
  // As a form, or in parts.
  const meansAll = form.has('all') || /\bList-Unsubscribe\b["=\s]+One-Click\b/.test(body);
  if (!meansAll) return answer(400, pages.unclear);
  return (await stopLetters(ctx, secret)) ? answer(200, pages.stoppedAll) : answer(404, pages.dead);
}

/** Whoever has the secret may do this one thing as the account that it was sent to. */
const asOwner = ({ contextFor }: Entry, id: string) =>
  contextFor({ kind: 'SIGNED_IN', id, handle: '', role: 'MEMBER' });
