/** Topics: a vocabulary shaped like SKOS, with broader and narrower ones. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, parse } from '../errors.ts';
import { type Keepable, keep } from '../events/keep.ts';
import { makeId } from '../ids.ts';
import { type InfrastructureRole, infrastructureRoles } from '../impacts/affected.ts';
import { several } from '../impacts/parts.ts';
import { demand } from '../people/permissions.ts';
import { type Soon, soon } from '../soon.ts';
import { putTerm, readTerm } from './store.ts';

export interface Topic extends Keepable {
  slug: string;
  label: string;
  definition: string | null;
  altLabels: string[];
  /** Parts of the infrastructure that its proposals usually concern: our own inference. */
  infrastructure: InfrastructureRole[];
  broaderId: string | null;
}

export const topicId = (slug: string) => makeId('topic', slug);
export const topicPath = (slug: string) => `/topics/${slug}`;

const topicRecord = z.object({
  slug: z.string().regex(/^[a-z0-9-]{1,60}$/),
  label: z.string().min(1).max(200),
  definition: z.string().min(1).nullable().default(null),
  altLabels: z.array(z.string().min(1)).default([]),
  infrastructure: several(infrastructureRoles),
  /** Slug of the broader topic, which must be kept before. */
  broader: z.string().nullable().default(null),
});

/** Enters or corrects a topic. */
export async function keepTopic(ctx: Context, input: z.input<typeof topicRecord>) {
  demand(ctx.actor, 'keepRecord');
  const { broader, ...rest } = parse(topicRecord, input);
  if (broader !== null && !(await topicBySlug(ctx, broader))) throw invalid('broader', `There is no topic ${broader}.`);
  const id = topicId(rest.slug);
  const broaderId = broader === null ? null : topicId(broader);
  return keep<Topic>(ctx, {
    from: input,
    facts: { id, ...rest, broaderId },
    existing: await readTerm<Topic>(ctx, 'topic', id),
    write: (topic) => [putTerm(topic)],
    news: {
      subjectId: id,
      subjectLabel: rest.label,
      subjectPath: topicPath(rest.slug),
      processId: null,
      concerns: broaderId === null ? [id] : [id, broaderId],
    },
  });
}

export const topicBySlug = (ctx: Context, slug: string) => topicById(ctx, topicId(slug));
export const topicById = (ctx: Context, id: string): Soon<Topic | null> =>
  soon(readTerm<Topic>(ctx, 'topic', id), (topic) => topic && ('infrastructure' in topic ? topic : filled(topic)));

/** What topics stored before they could have it lack. */
const filled = (topic: Topic): Topic => ({ ...topic, infrastructure: [] });

/** Every topic, by label. */
export async function topics(ctx: Context): Promise<Topic[]> {
  const ids = (await ctx.catalogue()).topicIds();
  return (await Promise.all(ids.map((id) => topicById(ctx, id)))).filter((topic) => topic !== null);
}

export async function narrowerTopics(ctx: Context, topic: Topic): Promise<Topic[]> {
  const ids = (await ctx.catalogue()).narrowerTopicIds(topic.id);
  return (await Promise.all(ids.map((id) => topicById(ctx, id)))).filter((narrower) => narrower !== null);
}

/** Ids of topics by slug, or a refusal that names the first that is not there. */
export async function topicIdsOf(ctx: Context, slugs: readonly string[], field: string): Promise<string[]> {
  const found = await Promise.all(slugs.map((slug) => topicBySlug(ctx, slug)));
  const missing = found.indexOf(null);
  if (missing >= 0) throw invalid(`${field}.${missing}`, `There is no topic ${slugs[missing]}.`);
  return [...new Set(slugs.map(topicId))];
}
