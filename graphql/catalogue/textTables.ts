/** The tables of texts as they are handed out. They are rows of lists that stand within records. */
import { table } from './recordTable.ts';

const listed = (home: string) => `${home} x JOIN records r ON r.id = x.id JOIN json_each(r.texts) e`;

export const proposalTexts = table(
  'proposal_texts',
  'A version of a proposal’s text.',
  [
    ['id!: Id of the text.', `e.value ->> '$.id'`],
    ['proposal_id!: Id of the proposal.', 'x.id'],
    ['language!: BCP 47 tag.', `e.value ->> '$.language'`],
    ['versioned_at! datetime: When this version was made, UTC.', `e.value ->> '$.versionedAt'`],
    ['time_zone!: IANA name of the zone in which that was stated.', `coalesce(e.value ->> '$.timeZone', 'UTC')`],
    ['based_on: Id of the text it was made from. Empty: the first.', `e.value ->> '$.basedOn'`],
    ['document_id: Id of the document it comes from. Empty: not known.', `e.value ->> '$.documentId'`],
    ['body!: The text, plain.', `e.value ->> '$.body'`],
  ],
  { from: listed('proposals'), order: 'x.id, e.key' },
);

export const provisionTexts = table(
  'provision_texts',
  'What a provision says before any proposal, in one language.',
  [
    ['id!: Id of the text.', `'base_' || x.code || ':' || (e.value ->> '$.language')`],
    ['provision_id!: Id of the provision.', 'x.id'],
    ['language!: BCP 47 tag.', `e.value ->> '$.language'`],
    ['body!: The text, plain.', `e.value ->> '$.body'`],
    ['source object: Where this wording comes from. Empty: not recorded.', `nullif(e.value -> '$.source', 'null')`],
  ],
  { from: listed('provisions'), order: 'x.id, e.key' },
);
