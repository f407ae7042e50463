import { type DocumentNode, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { excess, measure } from '#graphql/execution/limits.ts';
import { makeSchema } from '#graphql/schema.ts';

const schema = makeSchema();

function measured(text: string, variables: Record<string, unknown> = {}) {
  const document: DocumentNode = parse(text);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  return measure({ schema, document, operation, variables });
}

describe('the measure of a query', () => {
  it('counts each object once, and its plain values with it', () => {
    expect(measured('{ party(code: "RUS") { code name } }').cost).toBe(1);
  });

  it('takes the names of types as plain values', () => {
    expect(measured('{ __typename party(code: "RUS") { __typename code } }').cost).toBe(1);
  });

  it('counts what stands in a page once for each item of the page', () => {
    expect(measured('{ proposals(first: 10) { totalCount nodes { slug title } } }').cost).toBe(1 + 10);
  });

  it('counts lists without pages by how long they usually are', () => {
    expect(measured('{ party(code: "RCC") { members { code } } }').cost).toBe(1 + 50);
    expect(measured('{ proposal(slug: "x") { topics { slug } } }').cost).toBe(1 + 3);
  });

  it('takes a page to be twenty when nothing is said', () => {
    expect(measured('{ proposals { nodes { slug } } }').cost).toBe(1 + 20);
  });

  it('counts a page from its end alike', () => {
    expect(measured('{ events(last: 7) { nodes { id } } }').cost).toBe(1 + 7);
  });

  it('takes no page to be larger than a page may be, so that its own refusal is heard', () => {
    expect(measured('{ proposals(first: 1000000) { nodes { slug } } }').cost).toBe(1 + 100);
  });

  it('reads sizes from variables and their defaults', () => {
    const text = 'query ($n: Int = 4) { proposals(first: $n) { nodes { slug } } }';
    expect(measured(text).cost).toBe(1 + 4);
    expect(measured(text, { n: 9 }).cost).toBe(1 + 9);
  });

  it('counts nodes by their ids', () => {
    expect(measured('{ nodes(ids: ["a", "b", "c"]) { id } }').cost).toBe(3);
    expect(measured('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b'] }).cost).toBe(2);
  });

  it('sees through fragments, with the page they stand in', () => {
    const text =
      '{ proposals(first: 10) { ...page } } fragment page on ProposalConnection { nodes { ...one } } fragment one on Proposal { slug title }';
    expect(measured(text)).toMatchObject({ cost: 1 + 10, depth: 3 });
  });

  it('counts what is worked out by what it takes', () => {
    expect(measured('{ proposal(slug: "x") { redline { plain } } }').cost).toBe(1 + 10 + 1);
    const impacts = '{ impacts(first: 100) { nodes { changedSince { plain } alternativeRedline { plain } } } }';
    expect(measured(impacts).cost).toBeGreaterThan(2 * 100 * 10);
    expect(measured('{ proposals(first: 100) { nodes { redline { segments { text } } } } }').cost).toBe(
      1 + 100 * (1 + 10 + 1 + 3),
    );
    // One file of notes is as many as it may hold: five are too many.
    expect(measured('{ annotationFile(format: CSV) { content } }').cost).toBe(1 + 1000);
  });

  it('counts aliases and directives as often as they are answered', () => {
    const text =
      '{ a: party(code: "X") { ...p } b: party(code: "Y") { ...p @skip(if: false) } } fragment p on Party { n: name }';
    expect(measured(text)).toMatchObject({ aliases: 4, directives: 1 });
  });

  it('counts introspection as one field, whose depth is bounded elsewhere', () => {
    expect(measured('{ __schema { types { fields { type { ofType { ofType { name } } } } } } }')).toMatchObject({
      cost: 1,
      depth: 1,
    });
  });

  it('holds what a page of the site asks for', () => {
    const text = `{ proposals(first: 50) { totalCount pageInfo { endCursor hasNextPage } nodes {
      id slug title symbol action stage stageScope tabled kind process { slug title }
      sponsorships { role party { code name } } topics { slug label } impacts { direction basis right { code label } } } } }`;
    expect(excess(measured(text))).toBeNull();
  });
});
