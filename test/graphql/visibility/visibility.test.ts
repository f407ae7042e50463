/**
 * Nobody learns of a note, a group or a number that they may not see. Random lives are led; then everything that the site says is
 * asked for by everybody, and held against a model of ten lines. Marks are looked for in what came back, as it came.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getNamedType, isObjectType, Kind, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { afterAll, expect, it } from 'vitest';
import { entry } from '#functions/runtime/entry.ts';
import { accountId } from '#graphql/ids.ts';
import type { Actor, SignedIn } from '#graphql/people/actor.ts';
import { makeSchema } from '#graphql/schema.ts';
import { type Api, withApi } from '#test/support/api.ts';
import { apiKey, follow } from '#test/support/mutations.ts';
import { keyHolder, now, textAt, visitor, type World } from '#test/support/world.ts';
import { type Asking, channels, forEveryone, type Told } from './channels.ts';
import { begin, type Life, live, pass, randomOf } from './life.ts';
import { idsFor, type Model, wordsFor } from './model.ts';

/** How much is tried: a life of so many steps, looked at after each stretch. Another seed is another life. */
const seed = Number(process.env.LIFE_SEED ?? 1);
const steps = Number(process.env.LIFE_STEPS ?? 60);
const stretch = 30;

const api = withApi({ CLOCK_OFFSET_MS: String(now.getTime() - Date.now()) });
const folder = mkdtempSync(join(tmpdir(), 'visibility-'));
afterAll(() => rmSync(folder, { recursive: true }));

const words = /zq(?:note|group|person|draft)[0-9a-z]{4}z/g;
const ids = /(?:ann|grp|draft)_[0-9A-Z]{26}/g;

function peopleOf(seed: number): SignedIn[] {
  return Array.from({ length: 6 }, (_, place) => {
    const handle = `zqperson${(seed * 10 + place).toString(36).padStart(4, '0')}z`;
    return {
      kind: 'SIGNED_IN',
      id: accountId('https://issuer.test', handle),
      handle,
      role: place === 0 ? 'MODERATOR' : place === 1 ? 'CURATOR' : 'MEMBER',
    };
  });
}

async function newLife(seed: number): Promise<Life> {
  const { world } = api();
  const people = peopleOf(seed);
  const found = await world.get(
    visitor,
    '{ consultation(slug: "comments") { id } proposal(slug: "rus-27-1") { provisions { id } } }',
  );
  const targets = [
    await world.proposalId('rus-27-1'),
    await world.proposalId('rcc-14-2'),
    textAt(found, 'proposal.provisions.0.id'),
    textAt(found, 'consultation.id'),
  ];
  for (const person of people) for (const id of targets) await world.get(person, follow, { id });
  const model: Model = {
    texts: [],
    now,
    people,
    groups: [],
    notes: [],
    drafts: [],
    blocked: new Set(),
    known: new Set(),
  };
  return { world, model, random: randomOf(seed), targets };
}

const sum = { answers: 0 };
const documents = new Set<string>();
function note(document: string): string {
  documents.add(document);
  return document;
}

/** Everything that is wrong with what came back. */
function faults(model: Model, who: Actor, { raw, notes, count }: Told): string[] {
  const allowed = wordsFor(model, who);
  const seen = new Set(raw.match(words));
  const known = idsFor(model, who);
  const current = new Set(model.notes.map(({ mark }) => mark));
  const wanted = new Set(raw === '' ? [] : notes?.map(({ mark }) => mark));
  return [
    ...[...seen].filter((word) => !allowed.has(word)).map((word) => `tells ${word}`),
    ...[...new Set(raw.match(ids))].filter((id) => !known.has(id)).map((id) => `tells ${id}`),
    ...[...wanted].filter((mark) => !seen.has(mark)).map((mark) => `keeps back ${mark}`),
    ...(notes
      ? [...seen].filter((word) => current.has(word) && !wanted.has(word)).map((word) => `has ${word} as well`)
      : []),
    ...(notes && count !== undefined && count !== notes.length ? [`counts ${count} for ${notes.length}`] : []),
    ...model.groups.flatMap(({ token }) =>
      token !== null && raw.includes(token) ? ['tells the secret of a link'] : [],
    ),
  ];
}

async function lookAtAll({ world, model, targets }: Life): Promise<void> {
  await world.tellAll(0, model.now);
  const { catalogue, table } = await entry();
  await catalogue.catchUp(table);
  await world.catalogue.catchUp(table);
  const owner = model.people[1] ?? Object.assign(visitor);
  const key = await apiKey(world, owner);
  const wrong: string[] = [];
  for (const who of [visitor, keyHolder, ...model.people]) {
    const bearer = await bearerOf(api(), who, key.secret);
    const noted: World = {
      ...world,
      get: (actor, document, ...rest) => world.get(actor, note(document), ...rest),
      ask: (actor, document, ...rest) => world.ask(actor, note(document), ...rest),
    };
    const asking: Asking = {
      ...{ world: noted, model, who, targets, folder },
      http: (asked) =>
        api().ask({
          ...asked,
          headers: { ...bearer, ...(asked.method === 'GET' && { 'apollo-require-preflight': 'yes' }) },
        }),
    };
    const asked = Object.entries(who === visitor ? { ...channels, ...forEveryone } : channels);
    for (const [name, ask] of asked) {
      const name_ = `${name} to ${who.kind === 'SIGNED_IN' ? `${who.handle} (${who.role})` : who.kind}`;
      for (const told of await ask(asking)) {
        sum.answers += 1;
        wrong.push(...faults(model, who, told).map((fault) => `${name_} ${fault}`));
      }
    }
  }
  expect(wrong).toEqual([]);
}

async function bearerOf({ token }: Api, who: Actor, secret: string): Promise<Record<string, string>> {
  if (who.kind === 'KEY') return { authorization: `Bearer ${secret}` };
  if (who.kind !== 'SIGNED_IN') return {};
  const groups = who.role === 'MEMBER' ? [] : [who.role.toLowerCase()];
  return { authorization: `Bearer ${await token(who.handle, groups)}` };
}

it('whatever people do, nobody is told what they may not see', async () => {
  const life = await newLife(seed);
  await begin(life);
  for (let step = 1; step <= steps; step += 1) {
    await live(life, step);
    if (step % stretch === 0) await lookAtAll(life);
  }
  await pass(life);
  await lookAtAll(life);
  const { notes, groups, people, drafts } = life.model;
  const size = {
    seed,
    steps,
    people: people.length,
    groups: groups.length,
    notes: notes.length,
    drafts: drafts.length,
    answers: sum.answers,
  };
  // What there was to be told, and how much was asked for it.
  expect(notes.length).toBeGreaterThan(steps / 5);
  expect(notes.filter(({ wasOut }) => !wasOut).length).toBeGreaterThan(steps / 10);
  expect(drafts.filter(({ isOut }) => !isOut).length).toBeGreaterThan(steps / 20);
  process.stdout.write(`${JSON.stringify(size)}\n`);
}, 300_000);

it('every field that leads to a note or a group was asked for', () => {
  const schema = makeSchema();
  const told = [
    'Annotation',
    'AnnotationConnection',
    'AnnotationFile',
    'AnnotationEdit',
    'AnnotationFlag',
    'CarryReport',
    'AssessmentDraft',
    'AssessmentContent',
  ];
  const hidden = new Set([...told, 'ModerationDecision', 'Group', 'GroupMember', 'Invitation']);
  const wanted = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !['Mutation', 'AnnotationEdge', 'NewInvitation'].includes(type.name))
    .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()).map((field) => ({ type, field })) : []))
    .filter(({ field }) => hidden.has(getNamedType(field.type).name) || field.name === 'annotationCount')
    .map(({ type, field }) => `${type.name}.${field.name}`);
  expect(wanted.length).toBeGreaterThan(20);
  const asked = new Set<string>();
  for (const document of documents) {
    const info = new TypeInfo(schema);
    const look = visitWithTypeInfo(info, {
      enter: (node) => {
        if (node.kind === Kind.FIELD) asked.add(`${info.getParentType()?.name}.${node.name.value}`);
      },
    });
    visit(parse(document), look);
  }
  expect(wanted.filter((field) => !asked.has(field))).toEqual([]);
});
