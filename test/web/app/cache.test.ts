/** What the client keeps, after something is followed, changed, ended or read: every page then shows it as it is. */
import { type AnyVariables, type Client, createClient, type Exchange, gql, makeResult } from 'urql';
import { describe, expect, it } from 'vitest';
import { filter, map, pipe } from 'wonka';
import { cache } from '#web/app/cache.ts';

const topic = { __typename: 'Topic', id: 'topic_spam', viewerFollows: false };
const follow = { __typename: 'Follow', id: 'flw_1', name: 'Spam', rate: 'LIVE', subject: topic };
const viewer = (more: object) => ({ viewer: { __typename: 'Viewer', ...more } });

const TopicQuery = gql`{ topic { id viewerFollows } }`;
const FollowQuery = gql`query ($subject: ID) { viewer { follow(subject: $subject) { id name rate } } }`;
const FollowsQuery = gql`{ viewer { follows { totalCount nodes { id name rate subject { id } } } } }`;
const CountQuery = gql`{ viewer { unreadCount } }`;

/** A client whose API answers as told by the operation's text, and counts what it is asked. */
function clientOf(answers: Record<string, () => object>): { client: Client; asked: string[] } {
  const asked: string[] = [];
  const api: Exchange = () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind === 'query' || kind === 'mutation'),
      map((operation) => {
        const text = operation.query.loc?.source.body ?? '';
        const name = Object.keys(answers).find((one) => text.includes(one)) ?? '';
        asked.push(name);
        return makeResult(operation, { data: answers[name]?.() ?? {} });
      }),
    );
  return { client: createClient({ url: '/graphql', preferGetMethod: false, exchanges: [cache(), api] }), asked };
}

const read = async (client: Client, query: Parameters<Client['query']>[0], variables: AnyVariables = {}) =>
  (await client.query(query, variables).toPromise()).data;

describe('after something is followed', () => {
  it('its page, the settings of the follow and the list are asked anew', async () => {
    let isFollowed = false;
    const { client, asked } = clientOf({
      'mutation Follow': () => {
        isFollowed = true;
        return { follow };
      },
      'follow(subject': () => viewer({ follow: isFollowed ? follow : null }),
      follows: () =>
        viewer({
          follows: {
            __typename: 'FollowConnection',
            totalCount: isFollowed ? 1 : 0,
            nodes: isFollowed ? [follow] : [],
          },
        }),
      topic: () => ({ topic: { ...topic, viewerFollows: isFollowed } }),
    });
    const reads = () =>
      Promise.all([
        read(client, TopicQuery),
        read(client, FollowQuery, { subject: topic.id }),
        read(client, FollowsQuery),
      ]);
    expect(await reads()).toMatchObject([
      { topic: { viewerFollows: false } },
      { viewer: { follow: null } },
      { viewer: { follows: { totalCount: 0 } } },
    ]);
    await client.mutation(gql`mutation Follow($id: ID!) { follow(id: $id) { id } }`, { id: topic.id }).toPromise();
    expect(await reads()).toMatchObject([
      { topic: { viewerFollows: true } },
      { viewer: { follow: { rate: 'LIVE' } } },
      { viewer: { follows: { totalCount: 1 } } },
    ]);
    const before = asked.length;
    await reads();
    expect(asked.length).toBe(before);
  });
});

describe('after a follow is ended by its own id', () => {
  it('the page of what was followed knows it too', async () => {
    let isFollowed = true;
    const { client } = clientOf({
      'mutation End': () => {
        isFollowed = false;
        return { unfollow: follow.id };
      },
      follows: () =>
        viewer({
          follows: {
            __typename: 'FollowConnection',
            totalCount: isFollowed ? 1 : 0,
            nodes: isFollowed ? [follow] : [],
          },
        }),
      topic: () => ({ topic: { ...topic, viewerFollows: isFollowed } }),
    });
    await read(client, FollowsQuery);
    expect(await read(client, TopicQuery)).toMatchObject({ topic: { viewerFollows: true } });
    await client.mutation(gql`mutation End($id: ID!) { unfollow(id: $id) }`, { id: follow.id }).toPromise();
    expect(await read(client, TopicQuery)).toMatchObject({ topic: { viewerFollows: false } });
    expect(await read(client, FollowsQuery)).toMatchObject({ viewer: { follows: { totalCount: 0 } } });
  });
});

describe('after a follow is changed', () => {
  it('it is so wherever it stands, and nothing is asked for it', async () => {
    const { client, asked } = clientOf({
      'mutation Mute': () => ({ changeFollow: { __typename: 'Follow', id: follow.id, rate: 'OFF' } }),
      follows: () => viewer({ follows: { __typename: 'FollowConnection', totalCount: 1, nodes: [follow] } }),
    });
    await read(client, FollowsQuery);
    await client
      .mutation(gql`mutation Mute($id: ID!) { changeFollow(id: $id, rate: OFF) { id rate } }`, { id: follow.id })
      .toPromise();
    expect(await read(client, FollowsQuery)).toMatchObject({ viewer: { follows: { nodes: [{ rate: 'OFF' }] } } });
    expect(asked).toEqual(['follows', 'mutation Mute']);
  });
});

describe('after all is marked as read', () => {
  it('the count is asked anew', async () => {
    let unreadCount = 3;
    const { client } = clientOf({
      'mutation Read': () => {
        unreadCount = 0;
        return { markAllRead: 3 };
      },
      unreadCount: () => viewer({ unreadCount }),
    });
    expect(await read(client, CountQuery)).toMatchObject({ viewer: { unreadCount: 3 } });
    await client.mutation(gql`mutation Read { markAllRead }`, {}).toPromise();
    expect(await read(client, CountQuery)).toMatchObject({ viewer: { unreadCount: 0 } });
  });
});

describe('after a draft of an assessment', () => {
  const DraftsQuery = gql`{ viewer { assessmentDrafts { id version } } }`;
  const ProposalQuery = gql`{ proposal(slug: "a") { id impacts { id } } }`;
  const draft = (version: number) => ({ __typename: 'AssessmentDraft', id: 'draft_1', version });

  it('is saved again, its lists show it as it is and nothing is asked; a new one is asked for', async () => {
    const { client, asked } = clientOf({
      'mutation Save': () => ({ saveAssessmentDraft: draft(2) }),
      assessmentDrafts: () => viewer({ assessmentDrafts: [draft(1)] }),
    });
    const Save = gql`mutation Save($input: In!) { saveAssessmentDraft(input: $input) { id version } }`;
    await read(client, DraftsQuery);
    await client.mutation(Save, { input: { id: 'draft_1', version: 1 } }).toPromise();
    expect(await read(client, DraftsQuery)).toMatchObject({ viewer: { assessmentDrafts: [{ version: 2 }] } });
    expect(asked).toEqual(['assessmentDrafts', 'mutation Save']);
    await client.mutation(Save, { input: { proposal: 'prop_1' } }).toPromise();
    await read(client, DraftsQuery);
    expect(asked.slice(2)).toEqual(['mutation Save', 'assessmentDrafts']);
  });

  it('is published, its proposal has the assessment and the list has the draft no more', async () => {
    let isPublished = false;
    const impact = { __typename: 'Impact', id: 'imp_1' };
    const { client } = clientOf({
      'mutation Publish': () => {
        isPublished = true;
        return { publishAssessment: impact };
      },
      assessmentDrafts: () => viewer({ assessmentDrafts: isPublished ? [] : [draft(1)] }),
      impacts: () => ({ proposal: { __typename: 'Proposal', id: 'prop_1', impacts: isPublished ? [impact] : [] } }),
    });
    expect(await read(client, ProposalQuery)).toMatchObject({ proposal: { impacts: [] } });
    await read(client, DraftsQuery);
    const Publish = gql`mutation Publish($draft: ID!) { publishAssessment(draft: $draft, version: 1) { id } }`;
    await client.mutation(Publish, { draft: 'draft_1' }).toPromise();
    expect(await read(client, ProposalQuery)).toMatchObject({ proposal: { impacts: [{ id: 'imp_1' }] } });
    expect(await read(client, DraftsQuery)).toMatchObject({ viewer: { assessmentDrafts: [] } });
  });
});
