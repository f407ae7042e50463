/** The schema as a manual, and as the contract that others build on. */
import { type GraphQLNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { alertRates } from '#graphql/alerts/follow.ts';
import { anchorStates } from '#graphql/annotations/anchor.ts';
import { moderations, motivations, visibilities } from '#graphql/annotations/annotations.ts';
import { matrixAxes } from '#graphql/catalogue/catalogue.ts';
import { standings } from '#graphql/consultations/consultations.ts';
import { consultationStatuses } from '#graphql/consultations/status.ts';
import { eventKinds } from '#graphql/events/events.ts';
import { impactDirections } from '#graphql/impacts/impacts.ts';
import { partyKinds } from '#graphql/parties/parties.ts';
import { roles } from '#graphql/people/actor.ts';
import {
  proposalActions,
  proposalKinds,
  proposalStages,
  sponsorshipRoles,
  stageScopes,
} from '#graphql/proposals/proposals.ts';
import { proposalSorts } from '#graphql/proposals/query.ts';
import { bases, confidences } from '#graphql/provenance.ts';
import { makeSchema } from '#graphql/schema.ts';
import { rightsInstruments } from '#graphql/vocabulary/rights.ts';
import { contract } from './contract.ts';

const schema = makeSchema();
const types = Object.values(schema.getTypeMap()).filter(({ name, astNode }) => !name.startsWith('__') && astNode);

/** Everything in a type that a reader of the manual looks up, each with its description. */
function* entries(type: GraphQLNamedType): Generator<[place: string, description: string | null | undefined]> {
  yield [type.name, type.description];
  if (isEnumType(type))
    for (const { name, description } of type.getValues()) yield [`${type.name}.${name}`, description];
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return;
  for (const field of Object.values(type.getFields())) {
    yield [`${type.name}.${field.name}`, field.description];
    const args = 'args' in field ? field.args : [];
    for (const { name, description } of args) yield [`${type.name}.${field.name}(${name})`, description];
  }
}

describe('the schema', () => {
  it('describes every type, field, argument and value, in sentences', () => {
    const all = types.flatMap((type) => [...entries(type)]);
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter(([, description]) => !description?.trim().match(/[.!]$/)).map(([place]) => place)).toEqual([]);
  });

  it('gives every list of pages the same shape', () => {
    for (const type of types) {
      if (!type.name.endsWith('Connection') || !isObjectType(type)) continue;
      const fields = type.getFields();
      const of = type.name.slice(0, -'Connection'.length);
      expect(
        [fields.edges, fields.nodes, fields.pageInfo].map((field) => String(field?.type)),
        type.name,
      ).toEqual([`[${of}Edge!]!`, `[${of}!]!`, 'PageInfo!']);
    }
  });

  it('gives every mutation an idempotency key, but for the end of an account, which leaves no claim on a key behind, and the confirming of an address, whose secret is one', () => {
    for (const { name, args } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      if (name === 'deleteAccount' || name === 'confirmMailAddress') continue;
      expect(
        args.map((arg) => `${arg.name}: ${arg.type}`),
        name,
      ).toContain('idempotencyKey: String');
    }
  });

  it.each([
    ['AlertRate', alertRates],
    ['AnchorState', anchorStates],
    ['Basis', bases],
    ['Confidence', confidences],
    ['ConsultationStanding', standings],
    ['ConsultationStatus', consultationStatuses],
    ['EventKind', eventKinds],
    ['ImpactDirection', impactDirections],
    ['MatrixAxis', matrixAxes],
    ['Moderation', moderations],
    ['Motivation', motivations],
    ['PartyKind', partyKinds],
    ['ProposalAction', proposalActions],
    ['ProposalKind', proposalKinds],
    ['ProposalSort', proposalSorts],
    ['ProposalStage', proposalStages],
    ['RightsInstrument', rightsInstruments],
    ['Role', roles],
    ['SponsorshipRole', sponsorshipRoles],
    ['StageScope', stageScopes],
    ['Visibility', visibilities],
  ])('has in %s the very values that the model knows', (name, values) => {
    const type = schema.getType(name);
    expect(
      isEnumType(type) &&
        type
          .getValues()
          .map((value) => value.name)
          .toSorted(),
    ).toEqual(values.toSorted());
  });
});

describe('the contract', () => {
  const kinds = { GraphQLScalarType: 'scalar', GraphQLInterfaceType: 'interface', GraphQLObjectType: 'type' } as const;
  const others = { GraphQLInputObjectType: 'input', GraphQLEnumType: 'enum' } as const;
  const kindOf = (type: GraphQLNamedType) =>
    Object.entries({ ...kinds, ...others }).find(([name]) => name === type.constructor.name)?.[1];

  /** Members of a type as the contract writes them, with only those arguments that the contract names. */
  function members(type: GraphQLNamedType, promised: string[]): string[] {
    if (isEnumType(type)) return type.getValues().map(({ name }) => name);
    if (isInputObjectType(type)) return Object.values(type.getFields()).map(({ name, type }) => `${name}: ${type}`);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).map(({ name, args, type }) => {
      const known = promised.find((one) => one.startsWith(`${name}(`)) ?? '';
      const shown = args.filter((arg) => known.includes(`${arg.name}: `) || String(arg.type).endsWith('!'));
      const order = shown.toSorted((a, b) => known.indexOf(`${a.name}: `) - known.indexOf(`${b.name}: `));
      const list = order.map((arg) => `${arg.name}: ${arg.type}`).join(', ');
      return `${name}${list && `(${list})`}: ${type}`;
    });
  }

  it.each(contract)('is kept by $kind $name', ({ kind, name, isNode, members: promised }) => {
    const type = schema.getType(name);
    if (!type) throw new Error(`There is no ${name}.`);
    expect(kindOf(type)).toBe(kind);
    if (isNode) expect(isObjectType(type) && type.getInterfaces().map(String)).toContain('Node');
    // Of input less may be asked than was promised: what was needed may have become optional.
    const kept = members(type, promised).flatMap((one) => (kind === 'input' ? [one, `${one}!`] : [one]));
    expect(promised.filter((one) => !kept.includes(one))).toEqual([]);
  });

  it('is asked nothing more of input than was promised', () => {
    for (const { kind, name, members: promised } of contract.filter((one) => one.members.length > 1)) {
      const type = schema.getType(name);
      if (kind !== 'input' || !isInputObjectType(type)) continue;
      const needed = Object.values(type.getFields()).filter(({ type }) => String(type).endsWith('!'));
      expect(
        needed.map(({ name, type }) => `${name}: ${type}`).filter((one) => !promised.includes(one)),
        name,
      ).toEqual([]);
    }
  });
});
