/** The last events, as lines: kind, whose name, and what changed. */
import { listAt, visitor, type World } from './world.ts';

interface Told {
  kind: string;
  subjectLabel: string;
  changes: { field: string; before: string | null; after: string | null }[];
}

export async function toldOf(world: World, last: number): Promise<string[]> {
  const document = `{ events(last: ${last}) { nodes { kind subjectLabel changes { field before after } } } }`;
  return listAt(await world.get(visitor, document), 'events.nodes').map((event) => {
    const { kind, changes } = event as Told;
    return [kind, ...changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`)].join('; ');
  });
}
