/** What is posted outside because somebody asks for it is counted by the hour, so that nobody has us knock at a door all day. */
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import type { Part } from '../events/commit.ts';
import { countPosted } from './store.ts';

const mostInAnHour = 10;
const hourLong = 3_600_000;

/** The part of a change that counts it, and refuses the eleventh in an hour. */
export function countedPost({ now }: Context, accountId: string, what: 'tests' | 'replays' | 'rooms'): Part {
  const hour = Math.floor(now.getTime() / hourLong);
  const end = new Date((hour + 1) * hourLong);
  const name = new Date(hour * hourLong).toISOString().slice(0, 13);
  const expiresAt = end.getTime() / 1000 + 300;
  const otherwise = new Refusal(
    'TOO_MANY',
    `At most ${mostInAnHour} ${what} in an hour. Go on from ${end.toISOString().slice(11, 16)} UTC.`,
  );
  return { write: countPosted({ accountId, hour: name, what, most: mostInAnHour, expiresAt }), otherwise };
}
