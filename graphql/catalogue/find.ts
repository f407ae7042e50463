/** Records to jump to by the beginning of a name, code or symbol. */
import * as z from 'zod';
import { type Consultation, consultationById, consultationPath } from '../consultations/consultations.ts';
import type { Context } from '../context.ts';
import { parse } from '../errors.ts';
import { parseId } from '../ids.ts';
import type { AnyNode } from '../nodes.ts';
import { type Party, partyById, partyPath } from '../parties/parties.ts';
import { type Process, processById, processPath } from '../processes/processes.ts';
import { type Proposal, proposalById, proposalPath } from '../proposals/proposals.ts';
import { instrumentNames, type Right, rightById, rightPath } from '../vocabulary/rights.ts';
import { type Topic, topicById, topicPath } from '../vocabulary/topics.ts';

export interface Finding {
  kind: 'PROCESS' | 'PROPOSAL' | 'PARTY' | 'TOPIC' | 'RIGHT' | 'CONSULTATION';
  node: AnyNode;
  label: string;
  note: string | null;
  /** From the root of the site. */
  path: string;
}

const asked = z.object({
  text: z.string().max(100, 'At most 100 characters.'),
  first: z
    .int()
    .min(1, 'Ask for 1 to 50.')
    .max(50, 'Ask for 1 to 50.')
    .nullish()
    .transform((first) => first ?? 10),
});

/** Exact names first, then kind by kind. A record that is gone since it was found is left out. */
export async function find(ctx: Context, args: { text: string; first?: number | null }): Promise<Finding[]> {
  const { text, first } = parse(asked, args);
  const ids = (await ctx.catalogue()).findableIds(text, first);
  const found = await Promise.all(ids.map((id) => findingOf(ctx, id)));
  return found.filter((finding) => finding !== null);
}

async function findingOf(ctx: Context, id: string): Promise<Finding | null> {
  switch (parseId(id)?.kind) {
    case 'process':
      return shown(await processById(ctx, id), asProcess);
    case 'proposal':
      return proposalFinding(ctx, await proposalById(ctx, id));
    case 'party':
      return shown(await partyById(ctx, id), asParty);
    case 'topic':
      return shown(await topicById(ctx, id), asTopic);
    case 'right':
      return shown(await rightById(ctx, id), asRight);
    case 'consultation':
      return consultationFinding(ctx, await consultationById(ctx, id));
    default:
      return null;
  }
}

const shown = <T>(node: T | null, as: (node: T) => Finding) => (node === null ? null : as(node));

const asProcess = (node: Process): Finding => ({
  kind: 'PROCESS',
  node,
  label: node.title,
  note: node.body,
  path: processPath(node.slug),
});
const asParty = (node: Party): Finding => ({
  kind: 'PARTY',
  node,
  label: node.name,
  note: node.code,
  path: partyPath(node.code),
});
const asTopic = (node: Topic): Finding => ({
  kind: 'TOPIC',
  node,
  label: node.label,
  note: null,
  path: topicPath(node.slug),
});
const asRight = (node: Right): Finding => ({
  kind: 'RIGHT',
  node,
  label: `${node.code} ${node.label}`,
  note: instrumentNames[node.instrument],
  path: rightPath(node.code),
});

const processTitle = async (ctx: Context, id: string | null) =>
  id === null ? null : ((await processById(ctx, id))?.title ?? null);

async function proposalFinding(ctx: Context, node: Proposal | null): Promise<Finding | null> {
  if (!node) return null;
  const { symbol, title, slug, processId } = node;
  const label = symbol === null ? title : `${symbol} ${title}`;
  return { kind: 'PROPOSAL', node, label, note: await processTitle(ctx, processId), path: proposalPath(slug) };
}

async function consultationFinding(ctx: Context, node: Consultation | null): Promise<Finding | null> {
  if (!node) return null;
  const { title, slug, processId } = node;
  const note = await processTitle(ctx, processId);
  return { kind: 'CONSULTATION', node, label: title, note, path: consultationPath(slug) };
}
