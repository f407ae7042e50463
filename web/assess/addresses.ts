/** Where an assessment is written. */

/** What one comes with: a draft to go on with, an assessment to answer, or one of one's own to replace. */
export type Coming = { draft?: string; answers?: string; supersedes?: string; step?: string };

/** The address of the form for a proposal. */
export function assessAddress(slug: string, coming: Coming = {}): string {
  const parameters = new URLSearchParams(Object.entries(coming));
  return `/assess/${encodeURIComponent(slug)}${parameters.size > 0 ? `?${parameters}` : ''}`;
}

/** What an address of the form comes with. */
export function comingIn(parameters: URLSearchParams): Coming {
  const [draft, answers, supersedes] = ['draft', 'answers', 'supersedes'].map((name) => parameters.get(name));
  return { ...(draft && { draft }), ...(answers && { answers }), ...(supersedes && { supersedes }) };
}
