/** The one error that people outside may see. Whatever else is thrown is logged and masked. */
import { GraphQLError } from 'graphql';
import type * as z from 'zod';

export type RefusalCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID'
  | 'CONFLICT'
  | 'TOO_MANY'
  | 'TOO_COSTLY'
  | 'STALE_CURSOR'
  | 'UNAVAILABLE';

/** What somebody's own note says by now, for whoever edited an older version of it. */
export interface CurrentWords {
  body: string;
  tags: readonly string[];
  version: number;
}

/** An expected no. `field` names the input at fault, as a path such as `sources.0.url`; absent when none is. */
export class Refusal extends GraphQLError {
  readonly code: RefusalCode;
  readonly field: string | undefined;
  /** Only with CONFLICT on a note of one's own. */
  readonly current: CurrentWords | undefined;

  constructor(code: RefusalCode, message: string, field?: string, current?: CurrentWords) {
    super(message, { extensions: told(code, field, current) });
    this.name = 'Refusal';
    this.code = code;
    this.field = field;
    this.current = current;
  }
}

/** What callers are told of a refusal beside its sentence. */
const told = (code: RefusalCode, field: string | undefined, current: CurrentWords | undefined) => ({
  code,
  ...(field === undefined ? {} : { field }),
  ...(current === undefined ? {} : { current }),
});

export const invalid = (field: string, message: string) => new Refusal('INVALID', message, field);

/** "Not there" and "not yours" are one answer, so that nobody learns of what they may not see. */
export const notFound = (field: string) => new Refusal('NOT_FOUND', 'There is nothing by that id.', field);

/** Parses what came from outside, or refuses with the first field that cannot be taken. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw invalid(issue?.path.join('.') || 'input', issue?.message ?? 'This cannot be taken.');
}
