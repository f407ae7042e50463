/** Values of JSON-LD as they come: one or a list, a text or something that bears a name. */

/** One is a list of one. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** What an object has under a name; `id` and `type` may be written with an @ as well. */
export function propertyOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if (Object.hasOwn(value, name)) return Reflect.get(value, name);
  const keyword = `@${name}`;
  return (name === 'id' || name === 'type') && Object.hasOwn(value, keyword) ? Reflect.get(value, keyword) : undefined;
}

/** A text, or null. */
export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
