/** Short names in addresses. */

const longest = 80;

/** Lower-case Latin letters, digits and hyphens; null when nothing of the text is left. */
export function slugOf(text: string): string | null {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longest)
    .replace(/-+$/, '');
  return slug === '' ? null : slug;
}

/** The first free slug for a title; one without Latin letters takes the record's own id. */
export async function freeSlug(
  title: string,
  id: string,
  isTaken: (slug: string) => Promise<boolean>,
): Promise<string> {
  const base = slugOf(title) ?? slugOf(id) ?? id;
  for (let number = 1; number <= 50; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!(await isTaken(slug))) return slug;
  }
  return `${base}-${slugOf(id)}`;
}
