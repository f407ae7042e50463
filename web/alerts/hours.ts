/** The choices of hours, days and zones. */

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** How many days before a deadline one can be reminded. */
export const reminderChoices = [30, 14, 7, 3, 1] as const;

/** An hour of the day, for example 07:00. */
export const hourWords = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/** Every zone that this browser knows, UTC first. */
export function timeZones(): string[] {
  const known = Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC');
  return ['UTC', ...known];
}
