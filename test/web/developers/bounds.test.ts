/** What the API page says of limits is what the API does. */
import { describe, expect, it } from 'vitest';
import { keepable } from '#functions/api/keepable.ts';
import { readSurroundings } from '#functions/runtime/env.ts';
import { limits as enforced } from '#graphql/execution/limits.ts';
import { keptFor, limits, quotas } from '#web/developers/bounds.ts';

describe('the bounds on the API page', () => {
  it('are those that a request is held to', () => {
    const { bodyKibibytes, ...rest } = limits;
    expect(enforced).toMatchObject(rest);
    expect(bodyKibibytes * 1024).toBe(enforced.bodyBytes);
  });

  it('are those of an hour where nothing else is set', () => {
    const { QUOTA_VISITOR, QUOTA_MEMBER, QUOTA_KEY } = readSurroundings({
      TABLE_NAME: 'travaux',
      PUBLIC_URL: 'https://travaux.test',
      ISSUER: 'https://issuer.test',
      CLIENT_ID: 'travaux',
    });
    expect({ visitor: QUOTA_VISITOR, member: QUOTA_MEMBER, key: QUOTA_KEY }).toEqual(quotas);
  });

  it('say for how long an answer may be kept', () => {
    const { headers } = keepable({ statusCode: 200, headers: {}, body: '{}' }, undefined);
    expect(headers['cache-control']).toContain(`max-age=${keptFor},`);
  });
});
