/** When and how a person is told. */
import * as z from 'zod';
import { isTimeZone } from '../consultations/zones.ts';
import type { Context } from '../context.ts';
import { reschedule } from '../digests/due.ts';
import { parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once, undisturbed } from '../events/retries.ts';
import { signedIn } from '../people/actor.ts';
import { demand } from '../people/permissions.ts';
import { usualReminders } from './match.ts';
import { putSettings, readSettings } from './store.ts';

const reminders = [30, 14, 7, 3, 1];
const timeZone = z
  .string()
  .max(100, 'At most 100 characters.')
  .refine(isTimeZone, 'There is no such zone. Name one such as Europe/Zurich, or UTC.');
const hour = z.int().min(0, 'An hour from 0 to 23.').max(23, 'An hour from 0 to 23.');
const weekday = z.int().min(1, 'A day from 1, Monday, to 7, Sunday.').max(7, 'A day from 1, Monday, to 7, Sunday.');
const reminderDays = z
  .array(z.int().refine((days) => reminders.includes(days), `Of ${reminders.join(', ')}.`))
  .max(100, `Of ${reminders.join(', ')}.`)
  .transform((days) => [...new Set(days)].sort((a, b) => b - a));

export const settingsRecord = z.object({
  /** IANA zone in which hours and deadlines are told. */
  timeZone,
  /** Hour of the day at which digests are made. */
  digestHour: hour,
  /** Day of the week on which weekly digests are made, 1 Monday to 7 Sunday. */
  digestDay: weekday,
  /** How many days before a deadline one is reminded. */
  reminderDays,
  /** 0 until something was chosen. */
  version: z.number(),
});
export type AlertSettings = z.output<typeof settingsRecord>;

export const usualSettings: AlertSettings = {
  ...{ timeZone: 'UTC', digestHour: 7, digestDay: 1, reminderDays: [...usualReminders], version: 0 },
};

const settingsInput = z.object({
  timeZone: timeZone.nullish(),
  digestHour: hour.nullish(),
  digestDay: weekday.nullish(),
  reminderDays: reminderDays.nullish(),
});
export type SettingsInput = z.input<typeof settingsInput>;

/** Anybody's settings: for telling. */
export const settingsOf = (ctx: Context, accountId: string): Promise<AlertSettings> => readSettings(ctx, accountId);

/** Changes the actor's own; what is absent stays as it is. What waits for a digest comes at the new hour. */
export async function changeAlertSettings(
  ctx: Context,
  input: SettingsInput,
  key?: string | null,
): Promise<AlertSettings> {
  demand(ctx.actor, 'changeAlertSettings');
  const { id } = signedIn(ctx.actor);
  const chosen = parse(settingsInput, input);
  return once(
    ctx,
    { verb: 'changeAlertSettings', key, input },
    () => readSettings(ctx, id),
    (claim) => {
      const collision = new Refusal('CONFLICT', 'These settings changed at the same moment. Try again.');
      return undisturbed(ctx, collision, async () => {
        const before = await readSettings(ctx, id);
        const after: AlertSettings = {
          timeZone: chosen.timeZone ?? before.timeZone,
          digestHour: chosen.digestHour ?? before.digestHour,
          digestDay: chosen.digestDay ?? before.digestDay,
          reminderDays: chosen.reminderDays ?? before.reminderDays,
          version: before.version + 1,
        };
        const parts = [putSettings(id, after), ...(await reschedule(ctx, id, after))];
        await commit(ctx, [...parts.map((write) => ({ write, otherwise: collision })), ...claim(id)]);
        return after;
      });
    },
  );
}
