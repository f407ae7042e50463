// What a deployer may choose, given as context: `npm run deploy -- -c domainName=… -c certificateArn=…`.
import type { App } from 'aws-cdk-lib';
import { z } from 'zod';

const amount = (what: string) =>
  z.union([z.literal('off'), z.coerce.number().int().positive()], `must be a whole number${what}, or off`).optional();
const quota = amount(' of points');

const Settings = z
  .object({
    /** The host name readers type. Absent: the name CloudFront gives. */
    domainName: z.hostname().optional(),
    /** The certificate for `domainName`. CloudFront takes certificates from us-east-1 only. */
    certificateArn: z
      .string()
      .regex(/^arn:aws[a-z-]*:acm:us-east-1:\d{12}:certificate\/[\w-]+$/, 'must be a certificate in us-east-1')
      .optional(),
    /** The first part of the sign-in page's host name. Absent: made from the stack's own id. */
    signInPrefix: z
      .string()
      .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'must be lower-case letters, digits and hyphens')
      .optional(),
    /** Points an hour for each visitor, each account and the keys of each account; `off`: not counted. Absent: what is usual. */
    quotaVisitor: quota,
    quotaMember: quota,
    quotaKey: quota,
    /** Whether public notes of new members `appear` at once or `wait` for a moderator. Absent: they appear. */
    newMemberNotes: z.enum(['appear', 'wait'], 'must be appear or wait').optional(),
    /** Whom letters are from: `Travaux <alerts@example.org>`, or the address alone. Absent: none are sent. */
    mailFrom: z
      .string()
      .regex(
        /^(?:[^<>@",;:]{1,100} <[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+>|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)$/,
        'must be an address, or a name and an <address>',
      )
      .optional(),
    /** Notes that an account may write in an hour; `off`: not counted. Absent: what is usual. */
    notesPerHour: amount(''),
  })
  .refine((given) => (given.domainName === undefined) === (given.certificateArn === undefined), {
    message: 'domainName and certificateArn come together or not at all',
  })
  .transform(({ quotaVisitor, quotaMember, quotaKey, newMemberNotes, notesPerHour, ...rest }) => ({
    ...rest,
    quotas: named({ QUOTA_VISITOR: quotaVisitor, QUOTA_MEMBER: quotaMember, QUOTA_KEY: quotaKey }),
    notes: named({ NEW_MEMBER_NOTES: newMemberNotes, NOTES_PER_HOUR: notesPerHour }),
  }));

/** What is given of these, as a function's environment holds it. */
function named(given: Record<string, string | number | undefined>): Record<string, string> {
  const said = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return Object.fromEntries(said);
}

export type Settings = z.infer<typeof Settings>;

/** The deployer's settings, checked. Throws one sentence that names each setting that is wrong. */
export function settings(app: App): Settings {
  const context = (name: string): unknown => app.node.tryGetContext(name);
  const given = Settings.safeParse({
    domainName: context('domainName'),
    certificateArn: context('certificateArn'),
    signInPrefix: context('signInPrefix'),
    quotaVisitor: context('quotaVisitor'),
    quotaMember: context('quotaMember'),
    quotaKey: context('quotaKey'),
    newMemberNotes: context('newMemberNotes'),
    notesPerHour: context('notesPerHour'),
    mailFrom: context('mailFrom'),
  });
  if (given.success) return given.data;
  const faults = given.error.issues.map((issue) => [issue.path.join('.'), issue.message].filter(Boolean).join(' '));
  throw new Error(`These settings cannot be used: ${faults.join('; ')}.`);
}
