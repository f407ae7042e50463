/** Lists of alternatives in a query. */
import * as z from 'zod';

/** Up to 100 values; an empty list asks for nothing, like an absent one, and becomes null. */
export const alternatives = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .max(100, 'At most 100 values.')
    .nullish()
    .transform((values) => (values && values.length > 0 ? values : null));
