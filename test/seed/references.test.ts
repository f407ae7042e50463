import { describe, expect, it } from 'vitest';
import { dataFolder, readEntries } from '#seed/files.ts';
import { steps } from '#seed/steps.ts';
import {
  actionLines,
  consultations,
  documents,
  impacts,
  instruments,
  parties,
  processes,
  proposals,
  provisions,
  rightCode,
  rights,
  topics,
} from './records.ts';

describe('nothing dangles', () => {
  const known = {
    topic: new Set(topics.map(({ slug }) => slug)),
    right: new Set(rights.map(rightCode)),
    line: new Set(actionLines.map(({ code }) => code)),
    party: new Set(parties.map(({ code }) => code)),
    process: new Set(processes.map(({ slug }) => slug)),
    document: new Set(documents.map(({ symbol }) => symbol)),
    instrument: new Set(instruments.map(({ code }) => code)),
    provision: new Set(provisions.map(({ instrument, number }) => `${instrument}/${number}`)),
    proposal: new Set(proposals.map(({ slug }) => slug)),
  };
  const missing = (kind: keyof typeof known, names: readonly (string | undefined)[]) =>
    names.filter((name) => name !== undefined && !known[kind].has(name));

  it.each([
    [
      'topic',
      [
        ...topics.map(({ broader }) => broader),
        ...proposals.flatMap((one) => one.topics),
        ...consultations.flatMap((one) => one.topics),
      ],
    ],
    ['right', [...rights.flatMap(({ related }) => related), ...impacts.map(({ right }) => right)]],
    ['line', proposals.flatMap((one) => one.actionLines)],
    [
      'party',
      [
        ...parties.flatMap(({ memberships }) => memberships.map(({ member }) => member)),
        ...proposals.flatMap(({ sponsorships }) => sponsorships.map(({ party }) => party)),
        ...consultations.map(({ host }) => host),
      ],
    ],
    [
      'process',
      [...documents, ...proposals, ...consultations]
        .map(({ process }) => process)
        .concat(instruments.flatMap((one) => one.processes)),
    ],
    ['document', proposals.map(({ document }) => document)],
    ['instrument', provisions.map(({ instrument }) => instrument)],
    ['provision', proposals.flatMap((one) => one.provisions)],
    ['proposal', [...proposals.flatMap(({ related }) => related), ...impacts.map(({ proposal }) => proposal)]],
  ] as const)('every %s that a record names is there', (kind, names) => {
    expect(names.length).toBeGreaterThan(0);
    expect(missing(kind, names)).toEqual([]);
  });

  it('rights point at each other in both directions', () => {
    const pairs = new Set(rights.flatMap((right) => right.related.map((other) => `${rightCode(right)} ${other}`)));
    expect([...pairs].filter((pair) => !pairs.has(pair.split(' ').reverse().join(' ')))).toEqual([]);
  });

  it.each(steps)('names in $file are its own', async ({ file, nameOf }) => {
    const names = (await readEntries(dataFolder, file)).map(nameOf);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('undefined');
  });

  it('two parties never share a code or an ISO code', () => {
    const codes = parties.flatMap(({ code, iso3 }) => (iso3 && iso3 !== code ? [code, iso3] : [code]));
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  it('what a record relates to stands before it', () => {
    const places = new Map(proposals.map(({ slug }, at) => [slug, at]));
    const early = proposals.filter(({ related }, at) => related.some((slug) => (places.get(slug) ?? at) >= at));
    expect(early.map(({ slug }) => slug)).toEqual([]);
  });
});
