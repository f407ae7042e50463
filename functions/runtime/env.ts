/** What surrounds a function: the only reader of the process's environment. Seams that only tests and the local host may use are refused in production. */
import * as z from 'zod';

/** A setting is missing or wrong; the message is a sentence for whoever made it. */
export class SettingsFault extends Error {}

const address = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });
const withoutSlash = address.transform((url) => url.replace(/\/+$/, ''));
/** `Travaux <alerts@example.org>`, or the address alone; nothing that could end a line of a letter's head. */
const mailbox = '[^\\s<>@,;:"\\p{Cc}]{1,64}@[^\\s<>@,;:"\\p{Cc}]{1,190}';
const sender = z
  .string()
  .regex(
    new RegExp(`^(?:${mailbox}|[^<>"@,;\\p{Cc}]{1,100} <${mailbox}>)$`, 'u'),
    'must be an address, or a name and an <address>',
  );
const logLevel = z.enum(['silent', 'error', 'info']);

/** 0, like nothing, leaves it at what is usual. */
const quota = (usual: number, of = '') =>
  z
    .stringFormat('amount', /^(off|\d{1,12})$/, { error: `must be a whole number${of}, or off` })
    .optional()
    .transform((amount) => (amount === 'off' ? null : Number(amount ?? 0) || usual));

const surroundings = z.object({
  TABLE_NAME: z.string().min(3),
  /** Address of the site, for permalinks. */
  PUBLIC_URL: withoutSlash,
  /** Who signs the tokens. */
  ISSUER: withoutSlash,
  /** Whom tokens are made out to. */
  CLIENT_ID: z.string().min(1),
  /** Where the catalogue's snapshot lies; both or neither. Without them the catalogue is built from the table. */
  CATALOGUE_BUCKET: z.string().min(1).optional(),
  /** What the names of all that lies there begin with. */
  CATALOGUE_PREFIX: z.string().min(1).optional(),
  /** The catalogue's file on this machine. */
  CATALOGUE_PATH: z.string().min(1).default('/tmp/catalogue.sqlite'),
  /** Where files of the whole record are kept for readers. Only the function that makes them ahead needs it. */
  DOWNLOADS_BUCKET: z.string().min(1).optional(),
  /** The file from which pages are sent, as the client's build leaves it. Only the function that sends them needs it. */
  PAGES_PATH: z.string().min(1).optional(),
  /** Points an hour for each visitor, each signed-in account, and the keys of each account; `off`: not counted. */
  QUOTA_VISITOR: quota(100_000, ' of points'),
  QUOTA_MEMBER: quota(1_000_000, ' of points'),
  QUOTA_KEY: quota(1_000_000, ' of points'),
  /** Whether public notes of new members appear at once or wait until a moderator has let three of them stand. */
  NEW_MEMBER_NOTES: z.enum(['appear', 'wait'], { error: 'must be appear or wait' }).default('appear'),
  /** Notes that an account may write in an hour; `off`: not counted. */
  NOTES_PER_HOUR: quota(120),
  /** What the distribution marks its requests with, so that it is believed whom it asks for. Absent: nobody is. */
  EDGE_MARK: z.string().min(1).optional(),
  LOG_LEVEL: logLevel.default('info'),
  /** The queue of deliveries. Absent: the clock alone has them sent. */
  QUEUE_URL: address.optional(),
  /** Whom letters are from: an address, with a name or without. Absent: none are sent. */
  MAIL_FROM: sender.optional(),
  /** The server that takes letters, `smtp://` or `smtps://`. Absent: SES. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp or smtps address' }).optional(),

  /** Where messages to connections are posted: the address of the WebSocket API's stage, by https. Absent: nobody is connected. */
  LIVE_URL: withoutSlash.optional(),

  /** Seam: what stands where the WebSocket API's endpoint for connections stands. */
  LIVE_ENDPOINT: withoutSlash.optional(),
  /** Seam: another SQS than AWS's. */
  QUEUE_ENDPOINT: address.optional(),
  /** Seam: letters are written into this folder and sent nowhere. */
  MAIL_FOLDER: z.string().min(1).optional(),
  /** Seam: another DynamoDB than AWS's. */
  DYNAMODB_ENDPOINT: address.optional(),
  /** Seam: another S3 than AWS's. */
  S3_ENDPOINT: address.optional(),
  /** Seam: log lines go to this file and not to standard output. */
  LOG_FILE: z.string().min(1).optional(),
  /** Seam: how far the clock of the record is ahead of the machine's, in milliseconds. Tokens keep to the machine's. */
  CLOCK_OFFSET_MS: z.coerce.number().int().default(0),
  /** Seam: how many seconds of the record's clock pass in one second. */
  CLOCK_SCALE: z.coerce.number().positive().default(1),
  /** Seam: webhooks and chat rooms may lie on this machine, also over plain http. */
  OUTGOING_LOOPBACK: z.stringbool().default(false),
  /** Seam: what account ids are made from in the place of the issuer's address, where that follows the port. */
  ACCOUNT_REALM: z.string().min(1).optional(),
});
export type Surroundings = z.output<typeof surroundings>;

const seams = [
  'LIVE_ENDPOINT',
  'QUEUE_ENDPOINT',
  'MAIL_FOLDER',
  'DYNAMODB_ENDPOINT',
  'S3_ENDPOINT',
  'LOG_FILE',
  'CLOCK_OFFSET_MS',
  'CLOCK_SCALE',
  'ACCOUNT_REALM',
  'OUTGOING_LOOPBACK',
] as const;

let surroundingsRead: Surroundings | undefined;

/**
 * What the function was deployed with: read once, since nothing but `assume` changes it while a process lives. With an
 * environment given, that one is read. Throws one sentence that names every setting that is missing or wrong.
 */
export function readSurroundings(given?: NodeJS.ProcessEnv): Surroundings {
  if (given) return checkSurroundings(given);
  surroundingsRead ??= checkSurroundings(process.env);
  return surroundingsRead;
}

function checkSurroundings(given: NodeJS.ProcessEnv): Surroundings {
  const opened = seams.filter((name) => given[name] !== undefined);
  if (given.AWS_LAMBDA_FUNCTION_NAME !== undefined && opened.length > 0) {
    throw new SettingsFault(
      `These settings are for tests and local use only, and production refuses them: ${opened.join(', ')}.`,
    );
  }
  return check(surroundings, given);
}

const hostSettings = z.object({
  /** 0 takes any free port. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  /** Where this machine keeps its data. */
  DATA_DIR: z.string().min(1).default('.local'),
  /** A DynamoDB that runs already; the embedded engine when absent. */
  DYNAMODB_ENDPOINT: address.optional(),
  TABLE_NAME: z.string().min(3).default('travaux'),
  LOG_LEVEL: logLevel.default('error'),
  /** Everyone on this machine visits from one address, so that visitors are counted only when asked for. */
  QUOTA_VISITOR: z.string().default('off'),
  /** Whom letters are from. */
  MAIL_FROM: z.string().default('Travaux <alerts@travaux.example>'),
  /** The server that takes letters; when absent they are written into the folder, and read at /dev/mail. */
  SMTP_URL: z.string().optional(),
});
export type HostSettings = z.output<typeof hostSettings>;

/** What the person who starts the local host asks for. Throws one sentence that names every setting that is wrong. */
export const readHostSettings = (): HostSettings => check(hostSettings, process.env);

const tableSettings = z.object({
  /** The table in the account of the AWS credentials at hand, unless an endpoint or a data folder is given too. */
  TABLE_NAME: z.string().min(3).optional(),
  DYNAMODB_ENDPOINT: address.optional(),
  /** Data folder of a running `npm start`. */
  DATA_DIR: z.string().min(1).optional(),
});
export type TableSettings = z.output<typeof tableSettings>;

/** Which table a command is meant for. Throws one sentence that names every setting that is wrong. */
export const readTableSettings = (): TableSettings => check(tableSettings, process.env);

const verifySettings = tableSettings.extend({
  /** Where the snapshots lie, when the newest of them is to be verified. */
  CATALOGUE_BUCKET: z.string().min(1).optional(),
  CATALOGUE_PREFIX: z.string().min(1).default('catalogue/'),
  S3_ENDPOINT: address.optional(),
});
export type VerifySettings = z.output<typeof verifySettings>;

/** Which catalogue is to be verified. Throws one sentence that names every setting that is wrong. */
export const readVerifySettings = (): VerifySettings => check(verifySettings, process.env);

/** Tells the handlers in this process what the stack tells them in AWS. */
export function assume(told: Partial<Record<keyof Surroundings, string>>): void {
  Object.assign(process.env, told);
  surroundingsRead = undefined;
}

/** The environment for a child process: ours, which carries the way to its tools. */
export const childEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env });

function check<S extends z.ZodType>(shape: S, given: NodeJS.ProcessEnv): z.output<S> {
  const result = shape.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.')} (${message})`);
  throw new SettingsFault(`These settings are missing or cannot be used: ${faults.join(', ')}.`);
}
