/** Notes in files, for tests: written, saved, entered again, taken away. */
import type { SignedIn } from '#graphql/people/actor.ts';
import { type Actor, at, listAt, member, textAt, type World } from '#test/support/world.ts';

export const fileOf =
  'query ($query: AnnotationQuery, $format: AnnotationFormat!) { annotationFile(query: $query, format: $format) { content count } }';
export const enter = `mutation ($format: AnnotationFormat!, $content: String!, $group: ID, $dryRun: Boolean, $key: String) {
  importAnnotations(format: $format, content: $content, group: $group, dryRun: $dryRun, idempotencyKey: $key) {
    written unchanged anchors { anchor count } faults { row field message }
  }
}`;
const annotate = 'mutation ($input: AnnotateInput!) { annotate(input: $input) { id } }';

export type Format = 'JSON' | 'JSON_LD';

export interface Report {
  written: number;
  unchanged: number;
  anchors: { anchor: string; count: number }[];
  faults: { row: number; field: string | null; message: string }[];
}
export const faultsOf = ({ faults }: Report) => faults.map(({ row, field }) => `${row} ${field}`);

export const wholeFile = (notes: unknown[]) => ({ format: 'travaux.annotations', version: 1, notes });
export const notesIn = (file: Record<string, unknown>) => file.notes as Record<string, unknown>[];

/** What tests do with files in a world. */
export function importing(world: () => World) {
  async function saved(actor: Actor, format: Format = 'JSON', query: object = {}): Promise<Record<string, unknown>> {
    return JSON.parse(textAt(await world().get(actor, fileOf, { format, query }), 'annotationFile.content'));
  }
  async function entered(actor: Actor, content: unknown, more: object = {}): Promise<Report> {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    const answer = await world().get(actor, enter, { format: 'JSON', content: text, ...more });
    return at(answer, 'importAnnotations') as Report;
  }
  async function write(author: Actor, input: object): Promise<string> {
    return textAt(await world().get(author, annotate, { input }), 'annotate.id');
  }
  async function deleteAll(author: SignedIn): Promise<void> {
    const mine = listAt(
      await world().get(
        author,
        'query ($a: [ID!]) { annotations(query: { authors: $a }, first: 100) { nodes { id } } }',
        {
          a: [author.id],
        },
      ),
      'annotations.nodes',
    );
    for (const note of mine) {
      const id = Reflect.get(Object(note), 'id');
      await world().get(author, 'mutation ($id: ID!) { deleteAnnotation(id: $id) }', { id });
    }
  }
  /** A few notes of one person: on words and the whole, tagged, answered, changed. */
  async function someNotes(): Promise<void> {
    const target = await world().proposalId('rus-27-1');
    const first = await write(member, {
      target,
      body: 'Which **route**?\n\n> said',
      tags: ['routing', '路由'],
      motivation: 'QUESTIONING',
      selector: { textId: target, exact: 'route', start: 21 },
    });
    await write(member, { target, body: 'An answer to myself.', parent: first });
    await write(member, {
      target,
      body: '',
      motivation: 'HIGHLIGHTING',
      selector: { textId: target, exact: '🛰 They' },
    });
    await write(member, { target: 'prov_ITR-1988/3.3', body: 'On the provision.' });
    const edited = await write(member, { target, body: 'At first.', tags: ['old'] });
    const document = 'mutation ($id: ID!) { editAnnotation(id: $id, body: "Then.", tags: ["new"]) { id } }';
    await world().get(member, document, { id: edited });
  }
  return { saved, entered, write, deleteAll, someNotes };
}
