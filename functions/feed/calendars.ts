/** Which consultations a calendar holds. */
import { type Consultation, consultationBySlug, consultationPath } from '#graphql/consultations/consultations.ts';
import { consultations } from '#graphql/consultations/lists.ts';
import type { Context } from '#graphql/context.ts';
import { processBySlug, processPath } from '#graphql/processes/processes.ts';
import { topicBySlug, topicPath } from '#graphql/vocabulary/topics.ts';
import type { Kind } from './address.ts';
import type { Calendar } from './calendar.ts';
import { missing } from './proposalFeeds.ts';

/** An answer ends at 6 MB: of more consultations, those that closed longest ago are left out. */
const most = 1000;

export async function readCalendar(ctx: Context, kind: Kind, name: string): Promise<Calendar> {
  if (kind === 'CONSULTATION') {
    const found = await consultationBySlug(ctx, name);
    if (!found) throw missing('consultation');
    return { title: found.title, path: `/feeds${consultationPath(found.slug)}`, consultations: [found] };
  }
  if (kind === 'PROCESS_CONSULTATIONS') {
    const found = await processBySlug(ctx, name);
    if (!found) throw missing('process');
    const path = `/feeds${processPath(found.slug)}/consultations`;
    return {
      title: `Consultations · ${found.title}`,
      path,
      consultations: await read(ctx, { processes: [found.slug] }),
    };
  }
  if (kind === 'TOPIC_CONSULTATIONS') {
    const found = await topicBySlug(ctx, name);
    if (!found) throw missing('topic');
    const path = `/feeds${topicPath(found.slug)}/consultations`;
    return { title: `Consultations · ${found.label}`, path, consultations: await read(ctx, { topics: [found.slug] }) };
  }
  return { title: 'Consultations', path: '/feeds/consultations', consultations: await allConsultations(ctx) };
}

export const allConsultations = (ctx: Context) => read(ctx, {});

/** Open ones first, then announced ones, then the others, the latest first. */
async function read(ctx: Context, query: { processes?: string[]; topics?: string[] }): Promise<Consultation[]> {
  const found: Consultation[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo } = await consultations(ctx, { query, first: 100, after });
    found.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null && found.length < most);
  return found;
}
