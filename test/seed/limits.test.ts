import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { infrastructureRoles } from '#graphql/impacts/affected.ts';
import { mayTest, rightLimits } from '#graphql/vocabulary/rights.ts';
import { dataFolder } from '#seed/files.ts';

const right = z.object({
  instrument: z.string(),
  article: z.string(),
  limits: z.enum(rightLimits),
  nonDerogable: z.boolean().optional(),
  limitsNote: z.string(),
});
const topic = z.object({ slug: z.string(), infrastructure: z.array(z.enum(infrastructureRoles)).optional() });
const read = (file: string): unknown => JSON.parse(readFileSync(join(dataFolder, file), 'utf8'));
const rights = z.array(right).parse(read('rights.json'));
const codes = (which: (one: z.output<typeof right>) => boolean) =>
  rights.filter(which).map(({ instrument, article }) => `${instrument}-${article}`);

describe('what the vocabulary says of limits', () => {
  it('each right says whether it may be limited, and on what that rests', () => {
    expect(rights).toHaveLength(73);
    expect(codes(({ limitsNote }) => limitsNote.length < 15)).toEqual([]);
  });

  it('no state may derogate from the seven articles that ICCPR 4(2) names, and other instruments have no such rule', () => {
    const named = ['ICCPR-6', 'ICCPR-7', 'ICCPR-8', 'ICCPR-11', 'ICCPR-15', 'ICCPR-16', 'ICCPR-18'];
    expect(codes(({ nonDerogable }) => nonDerogable === true)).toEqual(named);
    expect(codes(({ instrument, nonDerogable }) => instrument !== 'ICCPR' && nonDerogable !== undefined)).toEqual([]);
  });

  it('torture, slavery and legal personality are absolute, and no test is made of them', () => {
    const absolute = rights.filter(({ limits }) => limits === 'ABSOLUTE');
    expect(absolute.map(({ instrument, article }) => `${instrument}-${article}`)).toEqual([
      'UDHR-4',
      'UDHR-5',
      'UDHR-6',
      'ICCPR-7',
      'ICCPR-11',
      'ICCPR-15',
      'ICCPR-16',
    ]);
    expect(absolute.filter(mayTest)).toEqual([]);
  });

  it('opinion and belief are absolute, expression and worship are not, and the note says so', () => {
    expect(codes(({ limits }) => limits === 'PARTLY')).toEqual([
      'UDHR-18',
      'UDHR-19',
      'ICCPR-8',
      'ICCPR-18',
      'ICCPR-19',
    ]);
    const partly = rights.filter(({ limits }) => limits === 'PARTLY');
    expect(partly.every(mayTest)).toBe(true);
    expect(partly.filter(({ limitsNote }) => !/may/.test(limitsNote))).toEqual([]);
  });

  it('privacy, movement, assembly and association may be limited by the test', () => {
    expect(codes(({ instrument, limits }) => instrument === 'ICCPR' && limits === 'LIMITABLE')).toEqual([
      'ICCPR-12',
      'ICCPR-17',
      'ICCPR-21',
      'ICCPR-22',
      'ICCPR-25',
      'ICCPR-27',
    ]);
  });
});

describe('what the vocabulary says of infrastructure', () => {
  it('the topics of the due-diligence pilot name registries, registrars, exchange points and content delivery', () => {
    const topics = z.array(topic).parse(read('topics.json'));
    expect(topics.find(({ slug }) => slug === 'human-rights-due-diligence')?.infrastructure).toEqual([
      'REGISTRY',
      'REGISTRAR',
      'EXCHANGE_POINT',
      'CDN',
    ]);
    const named = new Set(topics.flatMap(({ infrastructure = [] }) => infrastructure));
    expect(infrastructureRoles.filter((role) => !named.has(role))).toEqual([]);
  });
});
