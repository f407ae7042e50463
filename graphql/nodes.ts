/** Any record by its id. Each domain's own reading decides what the actor may see; what one may not see is not there. */

import { followById } from './alerts/follows.ts';
import { notificationById } from './alerts/inbox.ts';
import { annotationById } from './annotations/annotations.ts';
import { consultationById } from './consultations/consultations.ts';
import type { Context } from './context.ts';
import { invalid } from './errors.ts';
import { eventById } from './events/events.ts';
import { groupById } from './groups/groups.ts';
import { parseId, type RecordKind } from './ids.ts';
import { impactById } from './impacts/impacts.ts';
import { partyById } from './parties/parties.ts';
import { accountById } from './people/accounts.ts';
import { documentById } from './processes/documents.ts';
import { instrumentById, provisionById } from './processes/instruments.ts';
import { processById } from './processes/processes.ts';
import { proposalById, textById } from './proposals/proposals.ts';
import type { Soon } from './soon.ts';
import { provisionTextById } from './texts/provisionTexts.ts';
import { actionLineById } from './vocabulary/actionLines.ts';
import { rightById } from './vocabulary/rights.ts';
import { topicById } from './vocabulary/topics.ts';

export interface AnyNode {
  id: string;
}

const kinds = {
  process: { type: 'Process', read: processById },
  document: { type: 'Document', read: documentById },
  instrument: { type: 'Instrument', read: instrumentById },
  provision: { type: 'Provision', read: provisionById },
  proposal: { type: 'Proposal', read: proposalById },
  text: { type: 'ProposalText', read: textById },
  provisionText: { type: 'ProvisionText', read: provisionTextById },
  group: { type: 'Group', read: groupById },
  party: { type: 'Party', read: partyById },
  topic: { type: 'Topic', read: topicById },
  right: { type: 'Right', read: rightById },
  actionLine: { type: 'ActionLine', read: actionLineById },
  impact: { type: 'Impact', read: impactById },
  consultation: { type: 'Consultation', read: consultationById },
  annotation: { type: 'Annotation', read: annotationById },
  event: { type: 'Event', read: eventById },
  account: { type: 'Author', read: accountById },
  follow: { type: 'Follow', read: followById },
  notification: { type: 'Notification', read: notificationById },
} as const satisfies Record<RecordKind, { type: string; read: (ctx: Context, id: string) => Soon<AnyNode | null> }>;

/** A record by its id; null when there is none or the actor may not see it. */
export async function nodeById(ctx: Context, id: string): Promise<AnyNode | null> {
  const parsed = parseId(id);
  return parsed && kinds[parsed.kind].read(ctx, id);
}

const most = 100;

/** Records in the order of their ids, at most 100; null in the place of one that cannot be had. */
export function nodesByIds(ctx: Context, ids: readonly string[]): Promise<(AnyNode | null)[]> {
  if (ids.length > most) throw invalid('ids', `Ask for at most ${most} at a time.`);
  return Promise.all(ids.map((id) => nodeById(ctx, id)));
}

/** Name of the schema's type for a record, by its id. */
export const typeOf = ({ id }: AnyNode) => {
  const parsed = parseId(id);
  if (!parsed) throw new Error('a record without an id of ours');
  return kinds[parsed.kind].type;
};
