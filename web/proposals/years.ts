/** Years as a filter: the query knows days from and to, so the years chosen are a stretch without gaps. */
import type { ProposalQuery } from '#web/__generated__/graphql.ts';

type Stretch = Pick<ProposalQuery, 'tabledFrom' | 'tabledTo'>;

/** Those of the years that the query takes in from their first to their last day. None when it asks for no days. */
export function chosenYears({ tabledFrom, tabledTo }: Stretch, years: readonly string[]): string[] {
  if (!tabledFrom && !tabledTo) return [];
  return years.filter(
    (year) => (!tabledFrom || tabledFrom <= `${year}-01-01`) && (!tabledTo || tabledTo >= `${year}-12-31`),
  );
}

/**
 * The days to ask for once a year was ticked or unticked, in order. A year beyond the stretch widens it to there; the first or last
 * year of it is cut off; one in its middle is then the only one; the only one leaves no filter.
 */
export function yearToggled(query: Stretch, years: readonly string[], year: string): Stretch {
  const chosen = chosenYears(query, years);
  if (!chosen.includes(year)) return stretch([...chosen, year].toSorted());
  const rest = chosen.filter((other) => other !== year);
  const isAtAnEnd = chosen[0] === year || chosen.at(-1) === year;
  return stretch(isAtAnEnd ? rest : [year]);
}

function stretch(years: readonly string[]): Stretch {
  const [first] = years;
  const last = years.at(-1);
  if (!first || !last) return { tabledFrom: undefined, tabledTo: undefined };
  return { tabledFrom: `${first}-01-01`, tabledTo: `${last}-12-31` };
}
