/** The words shown for the kinds of party. */
import type { PartyKind } from '#web/__generated__/graphql.ts';

/** One of a kind, and all of a kind; in the order in which a page lists the kinds. */
export const kindWords: Record<PartyKind, { one: string; many: string }> = {
  REGIONAL_GROUP: { one: 'Regional group', many: 'Regional groups' },
  STATE: { one: 'State', many: 'States' },
  STUDY_GROUP: { one: 'Study group', many: 'Study groups' },
  WORKING_GROUP: { one: 'Working group or compilation', many: 'Working groups and compilations' },
  CHAIR: { one: 'Chair of a meeting', many: 'Chairs of meetings' },
  SECRETARIAT: { one: 'Secretariat', many: 'Secretariats' },
  INTERGOVERNMENTAL: { one: 'Organisation of states', many: 'Organisations of states' },
  CIVIL_SOCIETY: { one: 'Non-governmental organisation', many: 'Non-governmental organisations' },
  TECHNICAL: { one: 'Technical organisation', many: 'Technical organisations' },
  PRIVATE_SECTOR: { one: 'Company or trade association', many: 'Companies and trade associations' },
  SECTOR_MEMBER: { one: 'ITU sector member', many: 'ITU sector members' },
  UNIDENTIFIED: { one: 'Not identified in the source', many: 'Not identified in the source' },
};

export const isPartyKind = (value: string): value is PartyKind => Object.hasOwn(kindWords, value);
export const partyKinds = Object.keys(kindWords).filter(isPartyKind);
