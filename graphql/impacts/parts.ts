/** The parts of an assessment as they come in: what each may hold, the same for drafts, editors, data sets and files. */
import * as z from 'zod';

export const orNull = <T extends z.ZodType>(part: T) => part.nullish().transform((value) => value ?? null);

/** Values of a controlled list, each once, in the order of the list. */
export const several = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .array(z.enum(values))
    .nullish()
    .transform((given) =>
      values.filter((value): value is Values[number] => given?.some((one) => one === value) ?? false),
    );

const fromOneToFive = 'From 1, slight, to 5, grave.';
export const degree = z.int(fromOneToFive).min(1, fromOneToFive).max(5, fromOneToFive);
export const severity = z.object({ scale: degree, scope: degree, irremediability: degree });

export const testResults = ['MET', 'NOT_MET', 'UNCLEAR'] as const;
export type TestResult = (typeof testResults)[number];
export const testResult = z.enum(testResults);
export const testReason = z.string().trim().min(1).max(2_000, 'At most 2,000 characters.');
export const limitation = z.object({
  legality: testResult,
  legitimateAim: testResult,
  necessity: testResult,
  legalityReason: orNull(testReason),
  legitimateAimReason: orNull(testReason),
  necessityReason: orNull(testReason),
});

export const rationale = z.string().trim().min(1, 'Say why.').max(10_000, 'At most 10,000 characters.');
export const assessorName = z.string().trim().min(1).max(300, 'At most 300 characters.');
export const dutyNote = z.string().trim().min(1).max(500, 'At most 500 characters.');
export const alternative = z.string().trim().min(1).max(50_000, 'At most 50,000 characters.');
