/** What a saved search is called until its owner calls it something else. */

/** The parts of the search in words, at most 100 characters. */
export function searchName(parts: readonly string[]): string {
  if (parts.length === 0) return 'All proposals';
  const whole = parts.join(', ');
  return [...whole].length <= 100 ? whole : `${[...whole].slice(0, 99).join('')}…`;
}
