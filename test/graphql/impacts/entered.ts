/** Assessments entered by a curator on a proposal with texts, and what is read of them. */
import { assessImpact } from '#test/support/mutations.ts';
import { source } from '#test/support/record.ts';
import { at, curator, now, textAt, type Variables, visitor, type World } from '#test/support/world.ts';

/** Enters what somebody outside says of a proposal and returns its id. */
export async function entered(world: World, slug: string, input: Variables = {}, when = now): Promise<string> {
  const said = {
    proposal: await world.proposalId(slug),
    right: 'UDHR-19',
    direction: 'RESTRICTS',
    basis: 'SOURCED',
    assessor: 'A scholar',
    sources: [source],
    rationale: 'Who must tell the route can be told to change it.',
    ...input,
  };
  return textAt(await world.get(curator, assessImpact, { input: said }, when), 'assessImpact.id');
}

/** Parts of an assessment, as everybody reads them. */
export async function read(world: World, id: string, parts: string, when = now): Promise<unknown> {
  const document = `query ($id: ID!) { node(id: $id) { ... on Impact { ${parts} } } }`;
  return at(await world.get(visitor, document, { id }, when), 'node');
}

/** Id of a version of a proposal, from 0, the oldest. */
export const versionOf = async (world: World, slug: string, place: number): Promise<string> =>
  textAt(await world.get(visitor, `{ proposal(slug: "${slug}") { texts { id } } }`), `proposal.texts.${place}.id`);
