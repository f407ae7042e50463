/** What can be followed: its name, and its page. */
import { consultationById, consultationPath } from '../consultations/consultations.ts';
import type { Context } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { parseId, type RecordKind } from '../ids.ts';
import { impactById, impactName, impactPath } from '../impacts/impacts.ts';
import { partyById, partyPath } from '../parties/parties.ts';
import { provisionById, provisionPath } from '../processes/instruments.ts';
import { processById, processPath } from '../processes/processes.ts';
import { proposalById, proposalPath } from '../proposals/proposals.ts';
import { rightById, rightPath } from '../vocabulary/rights.ts';
import { topicById, topicPath } from '../vocabulary/topics.ts';
import type { Follow } from './follow.ts';
import { searchPath } from './searches.ts';

interface Named {
  name: string;
  /** Of its page, from the root of the site. */
  path: string;
}
type Read = (ctx: Context, id: string) => Promise<Named | null>;

const subjects: Partial<Record<RecordKind, Read>> = {
  async process(ctx, id) {
    const found = await processById(ctx, id);
    return found && { name: found.title, path: processPath(found.slug) };
  },
  async proposal(ctx, id) {
    const found = await proposalById(ctx, id);
    return found && { name: found.title, path: proposalPath(found.slug) };
  },
  async party(ctx, id) {
    const found = await partyById(ctx, id);
    return found && { name: found.name, path: partyPath(found.code) };
  },
  async topic(ctx, id) {
    const found = await topicById(ctx, id);
    return found && { name: found.label, path: topicPath(found.slug) };
  },
  async right(ctx, id) {
    const found = await rightById(ctx, id);
    return found && { name: `${found.code} ${found.label}`, path: rightPath(found.code) };
  },
  async provision(ctx, id) {
    const found = await provisionById(ctx, id);
    return found && { name: found.code, path: provisionPath(found.code) };
  },
  async consultation(ctx, id) {
    const found = await consultationById(ctx, id);
    return found && { name: found.title, path: consultationPath(found.slug) };
  },
  async impact(ctx, id) {
    const found = await impactById(ctx, id);
    return found && { name: await impactName(ctx, found), path: impactPath(id) };
  },
};

/** Refuses what cannot be followed, and what is not there. */
export async function nameOf(ctx: Context, subjectId: string, field = 'id'): Promise<string> {
  const kind = parseId(subjectId)?.kind;
  if (kind !== undefined && !subjects[kind]) throw invalid(field, 'This cannot be followed.');
  const found = kind && (await subjects[kind]?.(ctx, subjectId));
  if (!found?.name) throw notFound(field);
  return found.name;
}

/** Address of what is followed. When that is gone, of the inbox, where what it told still stands. */
export async function urlOf(ctx: Context, { query, subjectId }: Pick<Follow, 'query' | 'subjectId'>): Promise<string> {
  if (query !== null) return ctx.publicUrl + searchPath(query);
  const kind = parseId(subjectId)?.kind;
  const found = kind && (await subjects[kind]?.(ctx, subjectId));
  return ctx.publicUrl + (found?.path ?? '/inbox');
}
