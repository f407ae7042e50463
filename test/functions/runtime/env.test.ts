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

  it.each([
    'DYNAMODB_ENDPOINT',
    'LOG_FILE',
    'CLOCK_OFFSET_MS',
    'CLOCK_SCALE',
    'ACCOUNT_REALM',
    'OUTGOING_LOOPBACK',
    'QUEUE_ENDPOINT',
    'MAIL_FOLDER',
  ])('lets no test open %s in production', (seam) => {
    expect(() => readSurroundings({ ...deployed, [seam]: 'http://127.0.0.1:1' })).toThrow(
      `production refuses them: ${seam}.`,
    );
  });

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

  it('lets notes of new members appear, 120 an hour, unless told otherwise', () => {
    const { NEW_MEMBER_NOTES, NOTES_PER_HOUR } = readSurroundings(deployed);
    expect([NEW_MEMBER_NOTES, NOTES_PER_HOUR]).toEqual(['appear', 120]);
    const told = { ...deployed, NEW_MEMBER_NOTES: 'wait', NOTES_PER_HOUR: 'off' };
    expect(readSurroundings(told)).toMatchObject({ NEW_MEMBER_NOTES: 'wait', NOTES_PER_HOUR: null });
    expect(() => readSurroundings({ ...deployed, NEW_MEMBER_NOTES: 'vanish', NOTES_PER_HOUR: 'many' })).toThrow(
      /NEW_MEMBER_NOTES \(must be appear or wait\), NOTES_PER_HOUR \(must be a whole number, or off\)/,
    );
  });

  it.each(['alerts@travaux.example', 'Travaux <alerts@travaux.example>'])('lets letters be from %s', (MAIL_FROM) => {
    expect(readSurroundings({ ...deployed, MAIL_FROM }).MAIL_FROM).toBe(MAIL_FROM);
  });

  it.each(['alerts', 'a@b.co\r\nBcc: x@y.zz', 'a@b.co, x@y.zz', '"A" <a@b.co>'])(
    'and from nobody such as %j',
    (MAIL_FROM) => {
      expect(() => readSurroundings({ ...deployed, MAIL_FROM })).toThrow(/MAIL_FROM/);
    },
  );
});
