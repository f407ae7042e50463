import { describe, expect, it } from 'vitest';
import {
  actionLines,
  consultations,
  impacts,
  parties,
  processes,
  proposals,
  provisions,
  rights,
  tally,
  td62,
  topics,
  wcit,
} from './records.ts';

describe('how many', () => {
  it('18 processes, 16 consultation windows, 50 topics, 11 action lines', () => {
    expect([processes, consultations, topics, actionLines].map(({ length }) => length)).toEqual([18, 16, 50, 11]);
  });

  it('30 articles of the Universal Declaration and the Declaration as a whole, 27 and 15 of the Covenants', () => {
    expect(tally(rights, ({ instrument }) => instrument)).toEqual({ UDHR: 31, ICCPR: 27, ICESCR: 15 });
  });

  it('129 records of WCIT-12, 48 of three other processes', () => {
    expect(tally(proposals, ({ process }) => process)).toEqual({
      'wcit-12': 129,
      'igf-2025-ws106': 23,
      'cstd23-wsis-followup': 17,
      'hrdd-infrastructure-pilot': 8,
    });
    expect(tally(wcit, ({ kind }) => kind)).toEqual({
      PROPOSAL: 115,
      POSITION: 7,
      OUTCOME: 4,
      PROCEDURAL: 2,
      COMMENT: 1,
    });
  });

  it('46 statements on TD 62, by topic as CDT lists them', () => {
    expect(td62).toHaveLength(46);
    expect(tally(td62, ({ topics: [topic = ''] }) => topic)).toEqual({
      cybersecurity: 8,
      'charging-interconnection': 1,
      'traffic-routing': 4,
      'mandatory-standards': 9,
      'naming-numbering-misuse': 6,
      'ipv6-allocation': 2,
      'access-limitations': 2,
      'data-protection': 3,
      spam: 10,
      'child-protection': 1,
    });
  });

  it('139 assessments: 65 of outside authors, 74 of our own', () => {
    expect(tally(impacts, ({ basis }) => basis)).toEqual({ SOURCED: 65, EDITORIAL: 74 });
    expect(tally(impacts, ({ direction }) => direction)).toEqual({ RESTRICTS: 94, ADVANCES: 41, MIXED: 4 });
    expect(impacts.filter(({ proposal }) => proposal.startsWith('wcit12-'))).toHaveLength(105);
  });

  it('six regional groups with their members of 2012', () => {
    const sizes = parties
      .filter(({ memberships }) => memberships.length > 0)
      .map(({ code, memberships }) => [code, memberships.length]);
    expect(Object.fromEntries(sizes)).toEqual({ ACP: 38, AFCP: 53, ARB: 22, EUR: 48, IAP: 34, RCC: 12 });
  });

  it('the margin numbers 1 to 64 of the 1988 Regulations, each at one provision below its article', () => {
    const margins = provisions
      .filter(
        ({ instrument, number }) =>
          instrument === 'ITR-1988' && (/\./.test(number) || ['Preamble', '8'].includes(number)),
      )
      .flatMap(({ marginNumber = '' }) => {
        const [from = 0, to = from] = marginNumber.split('-').map(Number);
        return Array.from({ length: to - from + 1 }, (_, at) => from + at);
      });
    // 13 stands before the first definition, at Article 2 itself.
    expect(margins).toEqual(Array.from({ length: 64 }, (_, at) => at + 1).filter((margin) => margin !== 13));
  });
});
