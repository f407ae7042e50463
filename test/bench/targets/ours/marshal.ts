/** A JavaScript value as DynamoDB writes it down, for the file that the engine imports. */
type Value = { [type: string]: unknown };

export function marshal(value: unknown): Value {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (Array.isArray(value)) return { L: value.map(marshal) };
  if (typeof value === 'object') return { M: marshalFields(value) };
  throw new Error(`no DynamoDB value: ${typeof value}`);
}

/** What is undefined is left out, as the client does. */
export const marshalFields = (fields: object): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, marshal(value)]])),
  );
