/** The versions of a text as a data set has them. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid } from '../errors.ts';
import { documentById, documentId } from '../processes/documents.ts';
import type { ProposalText } from '../proposals/proposals.ts';
import { instant, nextTextId, oldestFirst, versionParts } from './versions.ts';

export const textRecords = z
  .array(
    z.object({
      ...versionParts,
      versionedAt: instant,
      /** Place in this list of the version it was made from, from 0; it stands before this one. */
      basedOn: z.int().nonnegative().nullable().default(null),
      /** Symbol of the document. */
      document: z.string().nullable().default(null),
    }),
  )
  .default([])
  .superRefine((texts, refusal) => {
    for (const [at, { basedOn, language, versionedAt }] of texts.entries()) {
      if (basedOn !== null && basedOn >= at)
        refusal.addIssue({ code: 'custom', path: [at, 'basedOn'], message: 'It must stand before this one.' });
      if (texts.findIndex((other) => other.language === language && other.versionedAt === versionedAt) < at)
        refusal.addIssue({
          code: 'custom',
          path: [at, 'versionedAt'],
          message: 'Another in this language is of this moment.',
        });
    }
  });

/**
 * A data set's versions beside those that are there. One of the same language and moment is the same version, and keeps its id.
 * None is ever dropped, whoever entered it: notes rest on it.
 */
export async function keptTexts(
  ctx: Context,
  proposalId: string,
  records: z.output<typeof textRecords>,
  existing: readonly ProposalText[],
): Promise<ProposalText[]> {
  const texts = [...existing];
  const ids: string[] = [];
  for (const [at, { document, basedOn, ...record }] of records.entries()) {
    if (document !== null && !(await documentById(ctx, documentId(document))))
      throw invalid(`texts.${at}.document`, `There is no document ${document}.`);
    const place = texts.findIndex(
      ({ language, versionedAt }) => language === record.language && versionedAt === record.versionedAt,
    );
    const text: ProposalText = {
      ...record,
      id: texts[place]?.id ?? nextTextId(proposalId, texts),
      proposalId,
      basedOn: basedOn === null ? null : (ids[basedOn] ?? null),
      documentId: document === null ? null : documentId(document),
    };
    texts.splice(place < 0 ? texts.length : place, 1, text);
    ids.push(text.id);
  }
  return oldestFirst(texts);
}
