/** Every way by which anything comes out of the site. A new one is one line of `channels`. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { unzipSync } from 'fflate';
import { handler as annotationsHandler } from '#functions/annotations/index.ts';
import { alertLetter } from '#functions/deliver/letters/alertLetter.ts';
import { asMrkdwn } from '#functions/deliver/letters/asMrkdwn.ts';
import { asText } from '#functions/deliver/letters/asText.ts';
import { wordsIn } from '#functions/deliver/words/words.ts';
import { handler as exportHandler } from '#functions/export/index.ts';
import { handler as feedHandler } from '#functions/feed/index.ts';
import { alertOf } from '#graphql/alerts/readAlerts.ts';
import { deliveryOf } from '#graphql/deliveries/ownDeliveries.ts';
import { feedCursor } from '#graphql/events/lists.ts';
import { deliveryId } from '#graphql/ids.ts';
import { audienceOf, connectionById, dropConnection, openConnection } from '#graphql/live/connections.ts';
import { subscribe } from '#graphql/live/subscriptions.ts';
import type { Wire } from '#graphql/live/wire.ts';
import { type Actor, system } from '#graphql/people/actor.ts';
import { makeSchema } from '#graphql/schema.ts';
import { messageToSend } from '#graphql/webhooks/sending.ts';
import type { Answered, Asked } from '#test/support/api.ts';
import { planAll, webhook } from '#test/support/webhooks.ts';
import { type Answer, at, type Variables, type World } from '#test/support/world.ts';
import { draftsTold } from './drafts.ts';
import { belongs, isListed, isModerator, isOut, type Model, type ModelNote, mayRead } from './model.ts';

export interface Asking {
  world: World;
  model: Model;
  who: Actor;
  targets: readonly string[];
  /** Where files may be put. */
  folder: string;
  /** The API's own handler, with what the one who asks sends to say who they are. */
  http(asked: Asked): Promise<Answered>;
}

/** What came back, as it came; which notes must be in it, where that is known, and how many were told of. */
export interface Told {
  raw: string;
  notes?: readonly Pick<ModelNote, 'mark'>[];
  count?: number;
}

type Channel = (asking: Asking) => Promise<Told[]>;

const noteFields = `id body isAnswer visibility moderation embargoUntil anchor isPlaceConfirmed
  author { id handle } group { id name } mentions { id handle } parent { id } target { id } edits { body }
  flags { reason } moderationLog { by { handle } reason }`;

const ask = ({ world, who, model }: Asking, document: string, variables: Variables = {}) =>
  world.get(who, document, variables, model.now);
const text = ({ data }: Answer) => JSON.stringify(data);
const listed = ({ model, who }: Asking) => model.notes.filter((note) => isListed(model, who, note));

/** All pages of a connection, a few notes at a time, so that what one page hides the next would show. */
async function allPages(asking: Asking, place: string, document: string, variables: Variables = {}) {
  const raw: string[] = [];
  let count: unknown;
  for (let after: unknown = null, more: unknown = true; more === true; ) {
    const answer = await ask(asking, document, { ...variables, after });
    raw.push(text(answer));
    count = at(answer, `${place}.totalCount`);
    more = at(answer, `${place}.pageInfo.hasNextPage`);
    after = at(answer, `${place}.pageInfo.endCursor`);
  }
  return { raw: raw.join('\n'), ...(typeof count === 'number' && { count }) };
}
const page = `totalCount pageInfo { hasNextPage endCursor } nodes { ${noteFields} }`;

/** Notes on one record, in its list and in its count. */
async function onTarget(asking: Asking, target: string): Promise<Told[]> {
  const { model } = asking;
  const of = (kind: string) => `... on ${kind} { annotationCount annotations(first: 7, after: $after) { ${page} } }`;
  const document = `query ($id: ID!, $after: String) {
    node(id: $id) { ${['Proposal', 'Provision', 'Consultation'].map(of).join(' ')} } }`;
  const told = await allPages(asking, 'node.annotations', document, { id: target });
  const { data } = await ask(asking, document, { id: target });
  const filtered = `query ($id: ID!) { node(id: $id) { ... on Proposal {
    annotations(first: 100, query: { visibility: [PRIVATE, GROUP, PUBLIC] }) { ${page} } } } }`;
  const searched = target.startsWith('prop_') ? [await ask(asking, filtered, { id: target })] : [];
  const here = listed(asking).filter((note) => note.target === target);
  return [
    { ...told, notes: here },
    ...searched.map((answer) => ({
      raw: text(answer),
      notes: here,
      count: Number(at(answer, 'node.annotations.totalCount')),
    })),
    {
      raw: '',
      notes: model.notes.filter((note) => note.target === target && isOut(model, note)),
      count: Number(at({ data, errors: [] }, 'node.annotationCount')),
    },
  ];
}

/** A list that belongs to whoever asks: nobody, where nobody is signed in. */
const own = (
  field: string,
  notes: (asking: Asking) => ModelNote[],
  may: (who: Actor) => boolean = () => true,
): Channel => {
  const document = `query ($after: String) { viewer { ${field.replace(')', ', first: 7, after: $after)')} { ${page} } } }`;
  const name = field.replace(/\(.*/, '');
  return async (asking) => {
    if (asking.who.kind !== 'SIGNED_IN' || !may(asking.who)) {
      const { data } = await asking.world.ask(asking.who, document, { after: null }, asking.model.now);
      return [{ raw: JSON.stringify(data), notes: [] }];
    }
    return [{ ...(await allPages(asking, `viewer.${name}`, document)), notes: notes(asking) }];
  };
};

async function body(sent: string | Readable): Promise<Buffer> {
  if (typeof sent === 'string') return Buffer.from(sent);
  const parts: Buffer[] = [];
  for await (const part of sent) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

interface Sent {
  statusCode?: number;
  body: string | Readable;
}

/** What one of the other functions sends for an address; a zip as what is in it. Everybody is answered alike there. */
async function sent(handler: (event: APIGatewayProxyEventV2) => Promise<Sent>, address: string): Promise<string> {
  const [rawPath = '', rawQueryString = ''] = address.split('?');
  const request = { rawPath, rawQueryString, headers: {}, requestContext: { http: { method: 'GET' } } };
  const bytes = await body((await handler(request as APIGatewayProxyEventV2)).body);
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString('latin1');
  const files = Object.values(unzipSync(bytes)).map((file) => Buffer.from(file));
  return files.map((file) => file.toString('latin1')).join('\n');
}
const files =
  (handler: Parameters<typeof sent>[0], addresses: readonly string[]): Channel =>
  async () =>
    Promise.all(addresses.map(async (address) => ({ raw: await sent(handler, address), notes: [] })));

/** The same for all people: asked once, as a visitor. */
export const forEveryone: Record<string, Channel> = {
  feeds: files(feedHandler, [
    ...['atom', 'json'].flatMap((format) =>
      ['proposals', 'proposals/rus-27-1', 'processes/wcit-12', 'topics/routing', 'consultations'].map(
        (name) => `/feeds/${name}.${format}`,
      ),
    ),
    '/feeds/consultations.ics',
  ]),
  'exported lists': files(exportHandler, [
    '/export/proposals.csv',
    '/export/proposals.jsonl',
    '/export/proposals.xlsx',
    '/export/matrix.csv?rows=TOPIC&columns=SPONSOR',
    '/export/schema.json',
  ]),
  'the whole record as files': files(exportHandler, [
    '/export/travaux.sqlite',
    '/export/travaux.zip',
    '/export/manifest.json',
  ]),
  'a snapshot of the catalogue': async ({ world, folder, model }) => {
    const path = join(folder, `snapshot-${model.notes.length}-${model.now.getTime()}`);
    world.catalogue.snapshot(path);
    return [{ raw: (await readFile(path)).toString('latin1'), notes: [] }];
  },
  'messages to webhooks': async ({ world, model }) => {
    const [owner] = model.people;
    if (!owner) return [];
    const there = await world.get(owner, '{ viewer { webhooks { id } } }');
    if (at(there, 'viewer.webhooks.0') === undefined) await webhook(world, owner);
    const ctx = world.context(system, model.now);
    const planned = await planAll(world, 0, model.now);
    const deliveries = await Promise.all(
      planned.map((id) => deliveryOf(ctx, owner.id, id.slice(deliveryId(owner.id, '').length))),
    );
    const messages = deliveries.map((delivery) => delivery && messageToSend(ctx, delivery));
    return [{ raw: JSON.stringify(await Promise.all(messages)), notes: [] }];
  },
  'web annotations': async ({ model, targets }) => {
    const [target = ''] = targets;
    const notes = model.notes.filter((note) => note.target === target && isOut(model, note));
    const collection = await sent(annotationsHandler, '/annotations/rus-27-1.jsonld');
    const first = notes.length === 0 ? '' : await sent(annotationsHandler, '/annotations/rus-27-1.jsonld?page=0');
    return [{ raw: first, notes, count: Number(JSON.parse(collection).total) }];
  },
};

/** Asked by each person, by a visitor and with a key. */
const schema = makeSchema();

/** Everything that a subscriber is told who begins at the beginning. */
async function overSocket({ world, model, who }: Asking): Promise<Told[]> {
  const raw: string[] = [];
  const wire: Wire = {
    contextFor: (actor) => world.context(actor, model.now),
    schema: () => schema,
    now: () => model.now,
    async post(_, message) {
      raw.push(message);
      return 'SENT';
    },
    async close() {},
    report(fault) {
      throw fault;
    },
    mask: (error) => error.toJSON(),
  };
  const ctx = wire.contextFor(system);
  const id = randomUUID();
  await openConnection(ctx, id, audienceOf(who, new Date('2100-01-01T00:00:00Z'), null));
  const connection = await connectionById(ctx, id);
  const document = `subscription ($after: String) {
    events(query: { kinds: [ANNOTATION_PUBLISHED, ANNOTATION_EDITED, ANNOTATION_REMOVED] }, after: $after) {
      subjectLabel changes { before after } subject { id ... on Annotation { ${noteFields} } } } }`;
  const question = { document, operationName: null, variables: { after: feedCursor(0) } };
  if (connection) await subscribe(wire, ctx, connection, 'all', question);
  await dropConnection(wire.contextFor(system), id);
  return [{ raw: raw.join('\n') }];
}

export const channels: Record<string, Channel> = {
  'a subscription over a socket': overSocket,
  'drafts of assessments': draftsTold,
  node: (asking) =>
    Promise.all(
      asking.model.notes.map(async (note) => ({
        raw: text(
          await ask(asking, `query ($id: ID!) { node(id: $id) { ... on Annotation { ${noteFields} } } }`, {
            id: note.id,
          }),
        ),
        notes: mayRead(asking.model, asking.who, note) ? [note] : [],
      })),
    ),
  nodes: async (asking) => {
    const { model, who } = asking;
    const ids = [...model.notes, ...model.groups].map(({ id }) => id).slice(0, 100);
    const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Annotation { ${noteFields} }
      ... on Group { name description members { account { handle } role } } } }`;
    const notes = model.notes.slice(0, 100).filter((note) => mayRead(model, who, note));
    return [{ raw: text(await ask(asking, document, { ids })), notes }];
  },
  'notes on a record': async (asking) =>
    (await Promise.all(asking.targets.map((target) => onTarget(asking, target)))).flat(),
  replies: async (asking) => {
    const { model, who } = asking;
    const document = `query ($id: ID!, $after: String) { node(id: $id) { ... on Annotation { replies(first: 2, after: $after) { ${page} } } } }`;
    const asked = model.notes.filter((note) => mayRead(model, who, note));
    return Promise.all(
      asked.map(async ({ id }) => ({
        ...(await allPages(asking, 'node.replies', document, { id })),
        notes: listed(asking).filter(({ parent }) => parent?.id === id),
      })),
    );
  },
  'all notes': async (asking) => [
    {
      ...(await allPages(
        asking,
        'annotations',
        `query ($after: String) { annotations(first: 7, after: $after) { ${page} } }`,
      )),
      notes: listed(asking),
    },
  ],
  'what became of notes when their text was revised': async (asking) => {
    const document = `query ($id: ID!, $after: String) { node(id: $id) { ... on ProposalText { carried {
      exact moved possible orphaned annotations(first: 3, after: $after) { ${page} } } } } }`;
    const states = ['exact', 'moved', 'possible', 'orphaned'];
    const onText = listed(asking).filter(({ target }) => target === asking.targets[0]);
    const versions = asking.model.texts.map(({ id }, version) => ({ id, version })).slice(1);
    return Promise.all(
      versions.map(async ({ id, version }) => {
        const answer = await ask(asking, document, { id });
        const counted = states.reduce((sum, state) => sum + Number(at(answer, `node.carried.${state}`)), 0);
        const notes = onText.filter((note) => note.version !== null && note.version < version);
        return { ...(await allPages(asking, 'node.carried.annotations', document, { id })), notes, count: counted };
      }),
    );
  },
  'a search for each word': async (asking) => {
    const document = `query ($text: String!, $groups: [ID!]) {
      annotations(query: { text: $text }) { totalCount }
      inGroups: annotations(query: { text: $text, groups: $groups }) { totalCount } }`;
    const groups = asking.model.groups.map(({ id }) => id);
    return Promise.all(
      asking.model.notes.slice(-12).map(async (note) => {
        const answer = await ask(asking, document, { text: note.mark, groups });
        const notes = listed(asking).filter(({ mark }) => mark === note.mark);
        const counted = Number(at(answer, 'annotations.totalCount'));
        const inGroups = Number(at(answer, 'inGroups.totalCount'));
        return { raw: '', notes, count: inGroups > counted ? -1 : counted };
      }),
    );
  },
  'notes as a file': async (asking) => {
    const document = 'query ($format: AnnotationFormat!) { annotationFile(format: $format) { content count } }';
    return Promise.all(
      ['CSV', 'MARKDOWN', 'JSON', 'JSON_LD'].map(async (format) => {
        const answer = await ask(asking, document, { format });
        return { raw: text(answer), notes: listed(asking), count: Number(at(answer, 'annotationFile.count')) };
      }),
    );
  },
  'the own groups': async (asking) => {
    const { world, model, who } = asking;
    const document = `{ viewer { groups { id name description viewerRole members { account { id handle } role joinedAt }
      invitations { id role } } } }`;
    const answer = await world.ask(who, document, {}, model.now);
    const mine = model.groups.filter((group) => belongs(group, who));
    const isEach = JSON.stringify(answer.data).split('"viewerRole"').length - 1;
    const owned = mine.every((group) => group.roles.get(who.kind === 'SIGNED_IN' ? who.id : '') === 'OWNER');
    // One that does not own a group is refused its invitations, and with them all: the refusal tells of nothing else.
    if (who.kind !== 'SIGNED_IN' || !owned) return [{ raw: JSON.stringify(answer) }];
    return [{ raw: JSON.stringify(answer), count: isEach - mine.length, notes: [] }];
  },
  mentions: own('mentions()', ({ model, who }) =>
    model.notes.filter(
      (note) => mayRead(model, who, note) && who.kind === 'SIGNED_IN' && note.mentioned?.id === who.id,
    ),
  ),
  flagged: own(
    'flagged()',
    ({ model }) => model.notes.filter(({ flagged, deleted }) => flagged && !deleted),
    isModerator,
  ),
  'the moderators’ queue': own(
    'moderationQueue(states: [PENDING, HIDDEN, SPAM])',
    ({ model }) => model.notes.filter((note) => !note.deleted && note.visibility === 'PUBLIC' && !isOut(model, note)),
    isModerator,
  ),
  events: async (asking) => {
    const document = `query ($after: String) { events(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
      nodes { kind subjectLabel subjectUrl subject { id ... on Annotation { ${noteFields} } } changes { before after } } } }`;
    return [await allPages(asking, 'events', document)];
  },
  'the inbox': async (asking) => {
    const document = `query ($after: String) { viewer { unreadCount inbox(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
      nodes { reason event { subjectLabel subject { id ... on Annotation { ${noteFields} } } } } } } }`;
    return [await allPages(asking, 'viewer.inbox', document)];
  },
  'letters and chat rooms': async (asking) => {
    const { world, model } = asking;
    const document = '{ viewer { inbox(first: 100) { nodes { id } } } }';
    const { data } = await ask(asking, document);
    const ctx = world.context(system, model.now);
    const reader = { words: wordsIn('en'), timeZone: 'UTC' };
    const ids = (JSON.stringify(data).match(/ntf_\w+/g) ?? []).slice(-20);
    const letters = ids.map(async (id) => {
      const alert = await alertOf(ctx, id);
      const letter = alert && alertLetter(reader, alert, { publicUrl: ctx.publicUrl, stop: ctx.publicUrl });
      return letter ? [asText(letter), asMrkdwn(letter)] : [];
    });
    return [{ raw: (await Promise.all(letters)).flat().join('\n'), notes: [] }];
  },
  'the own download': async (asking) => {
    const { world, model, who } = asking;
    const answer = await world.get(who, '{ viewer { download } }', {}, model.now);
    const notes = model.notes.filter(
      ({ author, deleted }) => who.kind === 'SIGNED_IN' && author.id === who.id && !deleted,
    );
    return [{ raw: text(answer), notes }];
  },
  accounts: async (asking) => {
    const ids = asking.model.people.map(({ id }) => id);
    return [
      {
        raw: text(await ask(asking, 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Author { handle } } }', { ids })),
      },
    ];
  },
  'the API by HTTP': async (asking) => {
    const query = `{ proposal(slug: "rus-27-1") { annotationCount annotations(first: 100) { totalCount nodes { ${noteFields} } } } }`;
    const [target] = asking.targets;
    const answers = await Promise.all([asking.http({ query }), asking.http({ query, method: 'GET' })]);
    return answers.map(({ body, json, headers }) => ({
      raw: body + JSON.stringify(headers),
      notes: listed(asking).filter((note) => note.target === target),
      count: Number(at({ data: json.data, errors: [] }, 'proposal.annotations.totalCount')),
    }));
  },
};
