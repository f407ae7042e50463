import { describe, expect, it } from 'vitest';
import { readSurroundings } from '#functions/runtime/env.ts';

const deployed = {
  TABLE_NAME: 'travaux',
  PUBLIC_URL: 'https://travaux.example/',
  ISSUER: 'https://issuer.example/pool',
  CLIENT_ID: 'abc',
  AWS_LAMBDA_FUNCTION_NAME: 'api',
};

describe('what surrounds a function', () => {
  it('is taken as deployed, addresses without the slash at their end', () => {
    expect(readSurroundings(deployed)).toMatchObject({
      TABLE_NAME: 'travaux',
      PUBLIC_URL: 'https://travaux.example',
      LOG_LEVEL: 'info',
    });
  });

  it.each(['DYNAMODB_ENDPOINT', 'LOG_FILE', 'CLOCK_OFFSET_MS', 'CLOCK_SCALE', 'ACCOUNT_REALM'])(
    'lets no test open %s in production',
    (seam) => {
      expect(() => readSurroundings({ ...deployed, [seam]: 'http://127.0.0.1:1' })).toThrow(
        `production refuses them: ${seam}.`,
      );
    },
  );

  it('names everything that is missing or wrong in one sentence', () => {
    expect(() => readSurroundings({ TABLE_NAME: 'travaux', PUBLIC_URL: 'travaux' })).toThrow(
      /PUBLIC_URL \(.*\), ISSUER \(.*\), CLIENT_ID \(.*\)\.$/,
    );
  });

  it.each([
    ['nothing', {}, 100_000],
    ['0', { QUOTA_VISITOR: '0' }, 100_000],
    ['a number', { QUOTA_VISITOR: '250' }, 250],
    ['off', { QUOTA_VISITOR: 'off' }, null],
  ])('gives a visitor, for %s, so many points an hour', (_, given, points) => {
    expect(readSurroundings({ ...deployed, ...given }).QUOTA_VISITOR).toBe(points);
  });

  it.each(['-1', '1.5', 'many'])('takes no quota of %s points', (points) => {
    expect(() => readSurroundings({ ...deployed, QUOTA_KEY: points })).toThrow(
      /QUOTA_KEY \(must be a whole number of points, or off\)/,
    );
  });
});
