/**
 * The seeded record behind the very functions that answer for it, with a few assessments put in beside: one on each basis and of each
 * scope, one replaced, one taken back, each with words that stand nowhere else.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { graphql } from 'graphql';
import { afterAll, beforeAll, expect } from 'vitest';
import { handler as annotations } from '#functions/annotations/index.ts';
import { handler as exports } from '#functions/export/index.ts';
import { handler as feeds } from '#functions/feed/index.ts';
import { buildPages, bundlePath } from '#functions/local/build.ts';
import { handler as pages } from '#functions/page/index.ts';
import { entry } from '#functions/runtime/entry.ts';
import { assume } from '#functions/runtime/env.ts';
import { follow } from '#graphql/alerts/follows.ts';
import { tellFollowers } from '#graphql/alerts/tell.ts';
import type { Context } from '#graphql/context.ts';
import { events } from '#graphql/events/lists.ts';
import type { DraftInput } from '#graphql/impacts/draftInput.ts';
import { type Impact, impactRecordsOf } from '#graphql/impacts/impacts.ts';
import { type ImpactRecord, keepImpact } from '#graphql/impacts/keepImpact.ts';
import { publishAssessment } from '#graphql/impacts/publishAssessment.ts';
import { saveAssessmentDraft } from '#graphql/impacts/saveDraft.ts';
import { withdrawImpact } from '#graphql/impacts/withdrawImpact.ts';
import { type Actor, system } from '#graphql/people/actor.ts';
import { type Proposal, proposalBySlug } from '#graphql/proposals/proposals.ts';
import { makeSchema } from '#graphql/schema.ts';
import { seedAll } from '#seed/seed.ts';
import { type Engine, startEngine } from '#test/support/engine.ts';
import { curator, member, member2 } from '#test/support/world.ts';

export const site = 'https://travaux.test';
/** Of the record itself, and not of its topic. */
export const slug = 'wcit12-c22-rus-spam-definition';
/** One of which only our own inferences speak, and one that nobody assessed. */
export const ours = 'wcit12-c16-sg3rgafr-sup-accounting';
export const unassessed = 'hrdd21-obj-model';

export const put = {
  ours: 'Zebra: what the editors infer of this record.',
  oursOfTopic: 'Yak: what the editors infer of the topic.',
  oursGone: 'Quagga: what the editors inferred and took back.',
  sourcedOfTopic: 'Okapi: what an institute said of the topic.',
  own: 'Tapir: what a member signed.',
  ownBefore: 'Dodo: what a member had signed before.',
} as const;

interface Walked {
  /** Every assessment on record, whether it stands or not. */
  impacts: readonly Impact[];
  proposals: ReadonlyMap<string, Proposal>;
  context(actor?: Actor): Promise<Context>;
  id(words: string): string;
  ask(document: string, variables?: Record<string, unknown>, actor?: Actor): Promise<unknown>;
}

export const contextOf = async (actor: Actor = system): Promise<Context> => (await entry()).contextFor(actor);

export function seeded(): () => Walked {
  const folder = mkdtempSync(join(tmpdir(), 'walk-'));
  const schema = makeSchema();
  let engine: Engine;
  let made: Walked | undefined;
  beforeAll(async () => {
    await buildPages(new AbortController().signal);
    engine = await startEngine();
    assume({
      TABLE_NAME: (await engine.newTable()).name,
      DYNAMODB_ENDPOINT: engine.endpoint,
      PUBLIC_URL: site,
      ISSUER: 'http://localhost/oidc',
      CLIENT_ID: 'travaux-web',
      CATALOGUE_PATH: join(folder, 'catalogue.sqlite'),
      PAGES_PATH: bundlePath,
      LOG_LEVEL: 'silent',
    });
    await seedAll(await contextOf());
    await enter();
    const proposals = await allProposals();
    const impacts = (
      await Promise.all([...proposals.values()].map(async (one) => impactRecordsOf(await contextOf(), one)))
    ).flat();
    made = {
      ...{ impacts, proposals, context: contextOf },
      id(words) {
        const found = impacts.find(({ rationale }) => rationale === words);
        if (!found) throw new Error(`nobody says ${words}`);
        return found.id;
      },
      async ask(source, variableValues = {}, actor = { kind: 'VISITOR' }) {
        const { data, errors } = await graphql({
          ...{ schema, source, variableValues },
          contextValue: await contextOf(actor),
        });
        expect(errors).toBeUndefined();
        return data;
      },
    };
  }, 240_000);
  afterAll(async () => {
    (await entry()).catalogue.close();
    await engine.stop();
    rmSync(folder, { recursive: true });
  });
  return () => {
    if (!made) throw new Error('Only within a test.');
    return made;
  };
}

async function allProposals(): Promise<Map<string, Proposal>> {
  const slugs = (await (await contextOf()).catalogue()).addresses(0, 10_000).flatMap(({ path }) => {
    const [, found] = /^\/proposals\/(.+)$/.exec(path) ?? [];
    return found ? [decodeURIComponent(found)] : [];
  });
  const found = await Promise.all(slugs.map(async (one) => proposalBySlug(await contextOf(), one)));
  return new Map(found.filter((one) => one !== null).map((one) => [one.id, one]));
}

type Own = Partial<ImpactRecord> & Pick<ImpactRecord, 'key' | 'rationale'>;
/** An inference of the editors, unless said otherwise. */
const anImpact = (more: Own): ImpactRecord => ({
  ...{ proposal: slug, right: 'UDHR-19', direction: 'RESTRICTS', assessedOn: '2026-11-22', scope: 'RECORD' },
  ...{ basis: 'EDITORIAL', assessor: 'an-editor', infrastructure: ['DNS'], dutyBearers: ['OPERATOR'] },
  ...more,
});
const severity = { scale: 5, scope: 5, irremediability: 5 };
const sources = [{ title: 'A study', url: 'https://example.org/study' }];

/** By the verbs of those who would enter them; the second member follows the record, and is told of it. */
async function enter(): Promise<void> {
  const ctx = await contextOf();
  const proposal = await proposalBySlug(ctx, slug);
  if (!proposal) throw new Error(`there is no ${slug}`);
  await follow(await contextOf(member2), { id: proposal.id });
  for (const one of [
    anImpact({ key: 'walk/1', rationale: put.ours, severity }),
    anImpact({ key: 'walk/2', rationale: put.oursOfTopic, scope: 'TOPIC', right: 'UDHR-12' }),
    anImpact({ key: 'walk/3', rationale: put.oursGone, right: 'UDHR-20' }),
    anImpact({ key: 'walk/4', rationale: 'Gnu: ours alone.', proposal: ours }),
    anImpact({
      ...{ key: 'walk/5', rationale: put.sourcedOfTopic, scope: 'TOPIC', basis: 'SOURCED', sources },
      ...{ assessor: 'An institute', direction: 'MIXED', severity },
    }),
  ]) {
    await keepImpact(ctx, one);
  }
  const gone = (await impactRecordsOf(ctx, proposal)).find(({ rationale }) => rationale === put.oursGone);
  await withdrawImpact(await contextOf(curator), { id: gone?.id ?? '', reason: 'It was misread.' });
  const before = await publish({ proposal: proposal.id, rationale: put.ownBefore });
  await publish({ proposal: proposal.id, rationale: put.own, supersedes: before });
  for (const event of (await events(ctx, { last: 20 })).nodes) await tellFollowers(ctx, event);
}

async function publish(more: DraftInput): Promise<string> {
  const ctx = await contextOf(member);
  const { id, version } = await saveAssessmentDraft(ctx, {
    ...{ textId: more.proposal, scope: 'RECORD', right: 'UDHR-19', direction: 'ADVANCES', basis: 'OWN', sources },
    ...more,
  });
  return (await publishAssessment(ctx, { draft: id, version })).id;
}

export interface Answered {
  status: number;
  body: string;
}

/** What anybody is answered at an address of the site. */
export async function get(address: string): Promise<Answered> {
  const [rawPath = '', ...question] = address.split('?');
  const event = {
    ...{ rawPath, rawQueryString: question.join('?'), headers: {} },
    requestContext: { http: { method: 'GET' } },
  };
  const answer = await handlerOf(rawPath)(event as unknown as APIGatewayProxyEventV2);
  if (typeof answer.body === 'string') return { status: answer.statusCode, body: answer.body };
  const chunks: Uint8Array[] = [];
  for await (const chunk of answer.body) chunks.push(chunk);
  return { status: answer.statusCode, body: Buffer.concat(chunks).toString() };
}

function handlerOf(path: string) {
  if (path.startsWith('/feeds/')) return feeds;
  if (path.startsWith('/export/')) return exports;
  return path.startsWith('/annotations') ? annotations : pages;
}
