/** What a refused change is told about the note as it is now. */
import type { CombinedError } from 'urql';

export type Current = { body: string; tags: string[]; version: number };

/** The note as it is now, from a refusal because it changed meanwhile; null when it was refused for another reason. */
export function currentIn(error: CombinedError): Current | null {
  const extensions = error.graphQLErrors[0]?.extensions;
  if (extensions?.code !== 'CONFLICT') return null;
  const current: unknown = extensions.current;
  if (typeof current !== 'object' || current === null) return null;
  const parts = new Map<string, unknown>(Object.entries(current));
  const [body, tags, version] = [parts.get('body'), parts.get('tags'), parts.get('version')];
  if (typeof body !== 'string' || typeof version !== 'number' || !Array.isArray(tags)) return null;
  return { body, tags: tags.map(String), version };
}
