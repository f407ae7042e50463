/** What a refused change is told about the note as it is now. */
import { GraphQLError } from 'graphql';
import { CombinedError } from 'urql';
import { describe, expect, it } from 'vitest';
import { currentIn } from '#web/annotations/conflict.ts';

const refused = (extensions: Record<string, unknown>) =>
  new CombinedError({ graphQLErrors: [new GraphQLError('no', { extensions })] });
const current = { body: 'newer', tags: ['a'], version: 4 };

describe('a refused change', () => {
  it('tells what the note says now, where it changed meanwhile', () => {
    expect(currentIn(refused({ code: 'CONFLICT', current }))).toEqual(current);
  });

  it.each([
    [{ code: 'INVALID', current }],
    [{ code: 'CONFLICT' }],
    [{ code: 'CONFLICT', current: { body: 'x' } }],
    [{ code: 'CONFLICT', current: 'x' }],
  ])('tells nothing where there is nothing to tell: %j', (extensions) => {
    expect(currentIn(refused(extensions))).toBeNull();
  });
});
