/** The path of one of our own pages out of its permanent address, so that going there loads nothing anew. */
export function pathOf(url: string): string {
  const { pathname, search, hash } = new URL(url, 'https://here.invalid');
  return pathname + search + hash;
}
