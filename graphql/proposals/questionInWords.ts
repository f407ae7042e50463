/** A question to the list of proposals in words, for the title of what is made from it: a feed, a reference. */
import type { ProposalQuery } from './query.ts';

const words = {
  text: 'words',
  kinds: 'kind',
  bases: 'basis',
  processes: 'process',
  sponsors: 'sponsor',
  expandGroups: 'groups counted for their members',
  topics: 'topic',
  rights: 'right',
  directions: 'impact',
  infrastructure: 'infrastructure',
  disputed: 'disputed',
  assessed: 'assessed',
  actionLines: 'action line',
  actions: 'action',
  stages: 'stage',
  provisions: 'provision',
  tabledFrom: 'tabled from',
  tabledTo: 'tabled until',
} satisfies Record<keyof ProposalQuery, string>;

/** Values that are fixed words of the schema and read better without their capitals; codes and slugs stand as they are. */
const fixed: readonly string[] = ['kinds', 'bases', 'directions', 'infrastructure', 'assessed', 'stages'];

/** Empty when nothing is asked: everything is meant. */
export function questionInWords(query: ProposalQuery): string {
  return Object.entries(words)
    .flatMap(([field, label]) => {
      const value = query[field as keyof ProposalQuery];
      if (value === null) return [];
      if (value === false) return field === 'disputed' ? ['not disputed'] : [];
      if (value === true) return [label];
      if (typeof value === 'string') return [`${label}: ${value}`];
      return [`${label}: ${value.map((one) => (fixed.includes(field) ? fixedInWords(one) : one)).join(' or ')}`];
    })
    .join('; ');
}

/** NOT_ADOPTED → not adopted. */
export const fixedInWords = (value: string) => value.toLowerCase().replaceAll('_', ' ');
