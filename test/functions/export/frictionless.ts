/** The rules of Frictionless Data as far as our files use them: what a descriptor must look like, and what a cell of each type may be. */
import * as z from 'zod';

const types = [
  'string',
  'number',
  'integer',
  'boolean',
  'object',
  'array',
  'date',
  'time',
  'datetime',
  'year',
  'yearmonth',
  'duration',
  'geopoint',
  'geojson',
  'any',
] as const;

const field = z.strictObject({
  name: z.string().min(1),
  type: z.enum(types),
  format: z.enum(['default', 'any']).optional(),
  description: z.string().min(1),
  constraints: z
    .strictObject({ required: z.boolean().optional(), enum: z.array(z.string()).min(1).optional() })
    .optional(),
});
export type Field = z.output<typeof field>;

const schema = z
  .strictObject({
    fields: z.array(field).min(1),
    missingValues: z.array(z.string()),
    primaryKey: z.string().optional(),
  })
  .refine(({ fields }) => new Set(fields.map(({ name }) => name)).size === fields.length, 'Names of fields are unique.')
  .refine(
    ({ fields, primaryKey }) => primaryKey === undefined || fields.some(({ name }) => name === primaryKey),
    'The key is a field.',
  );

const resource = z.object({
  profile: z.literal('tabular-data-resource').optional(),
  // Lower case, digits, and . _ - /: a name that serves as a part of an address.
  name: z.string().regex(/^[-a-z0-9._/]+$/),
  path: z.string().regex(/^(?!\/|\.\.)./),
  description: z.string().min(1),
  format: z.string(),
  mediatype: z.string().regex(/^[a-z]+\/.+$/),
  encoding: z.literal('utf-8').optional(),
  dialect: z
    .object({ delimiter: z.literal(','), lineTerminator: z.literal('\r\n'), header: z.literal(true) })
    .optional(),
  schema: schema.optional(),
});

export const dataPackage = z
  .object({
    profile: z.literal('data-package'),
    name: z.string().regex(/^[-a-z0-9._/]+$/),
    title: z.string(),
    description: z.string(),
    homepage: z.url(),
    licenses: z
      .array(z.object({ name: z.string().regex(/^[-A-Za-z0-9._]+$/), path: z.url(), title: z.string() }))
      .min(1),
    created: z.iso.datetime().optional(),
    resources: z.array(resource).min(1),
  })
  .refine(({ resources }) => new Set(resources.map(({ name }) => name)).size === resources.length, 'Names are unique.')
  .refine(
    ({ resources }) => resources.every(({ profile, schema }) => (profile === undefined) === (schema === undefined)),
    'What is tabular has a schema.',
  );

const isJson = (cell: string, fits: (value: unknown) => boolean) => {
  try {
    return fits(JSON.parse(cell));
  } catch {
    return false;
  }
};

const castable: Partial<Record<Field['type'], (cell: string) => boolean>> = {
  string: () => true,
  integer: (cell) => /^-?\d+$/.test(cell),
  boolean: (cell) => ['true', 'false'].includes(cell),
  date: (cell) => z.iso.date().safeParse(cell).success,
  datetime: (cell) => z.iso.datetime({ offset: true }).safeParse(cell).success,
  array: (cell) => isJson(cell, Array.isArray),
  object: (cell) => isJson(cell, (value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
};

/** Sentences on every cell that is not what its field says; none when all are. */
export function faultsOf(fields: readonly Field[], rows: readonly (readonly string[])[]): string[] {
  const [head = [], ...others] = rows;
  if (JSON.stringify(head) !== JSON.stringify(fields.map(({ name }) => name)))
    return [`The columns are ${head.join(', ')}.`];
  return others.flatMap((row, number) =>
    fields.flatMap(({ name, type, constraints }, at) => {
      const cell = row[at] ?? '';
      const place = `Row ${number + 1}, ${name}: ${JSON.stringify(cell)}`;
      if (cell === '') return constraints?.required ? [`${place} is required.`] : [];
      if (constraints?.enum && !constraints.enum.includes(cell)) return [`${place} is not one of its values.`];
      return castable[type]?.(cell) ? [] : [`${place} is no ${type}.`];
    }),
  );
}
