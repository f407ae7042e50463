/** The address of the same page with some of its parameters changed, so that whatever else it says stays. */

/** A parameter that is null goes away; a list stands as often as it has values. Begins with a question mark, and is never empty, so that it always leads there. */
export function addressWith(
  parameters: URLSearchParams,
  changes: Readonly<Record<string, string | readonly string[] | null>>,
): string {
  const next = new URLSearchParams(parameters);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) next.append(name, one);
  }
  return `?${next}`;
}
