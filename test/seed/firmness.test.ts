import { describe, expect, it } from 'vitest';
import { isPartialDate } from '#graphql/dates.ts';
import { dataFolder, readEntries } from '#seed/files.ts';
import { steps } from '#seed/steps.ts';
import { impacts, parties, proposals, tally, td62, wcit } from './records.ts';

describe('nothing is firmer than its source', () => {
  it('dates are as partial as they were found', () => {
    const precision = ({ tabled }: { tabled?: string }) =>
      ({ 4: 'year', 7: 'month', 10: 'day' })[tabled?.length ?? 0] ?? 'unknown';
    expect(tally(wcit, precision)).toEqual({ day: 91, month: 23, unknown: 15 });
    expect(
      tally(
        proposals.filter(({ process }) => process !== 'wcit-12'),
        precision,
      ),
    ).toEqual({ year: 48 });
    expect(proposals.filter(({ tabled }) => tabled !== undefined && !isPartialDate(tabled))).toEqual([]);
    expect(td62.filter(({ tabled }) => tabled === '2012-05-08')).toHaveLength(45);
  });

  it('confidence is what it was', () => {
    expect(tally(wcit, ({ confidence }) => confidence)).toEqual({ MEDIUM: 67, HIGH: 61, LOW: 1 });
  });

  it('what is known of a topic only is not said of the record', () => {
    expect(tally(wcit, ({ stageScope }) => stageScope)).toEqual({ RECORD: 75, TOPIC: 54 });
    expect(td62.filter(({ stageScope }) => stageScope !== 'TOPIC')).toEqual([]);
    expect(tally(wcit, ({ stage }) => stage)).toEqual({
      ADOPTED_MODIFIED: 39,
      UNKNOWN: 36,
      NOT_ADOPTED: 34,
      ADOPTED: 17,
      WITHDRAWN: 3,
    });
    expect(
      tally(
        proposals.filter(({ process }) => process !== 'wcit-12'),
        ({ stage }) => stage,
      ),
    ).toEqual({ UNKNOWN: 48 });
  });

  it('only proposals carry an action; whatever else the source had is a note', () => {
    expect(
      tally(
        wcit.filter(({ action }) => action !== undefined),
        ({ kind, action }) => `${kind} ${action}`,
      ),
    ).toEqual({
      'PROPOSAL ADD': 70,
      'PROPOSAL MOD': 27,
      'PROPOSAL NOC': 6,
      'PROPOSAL SUP': 3,
    });
    expect(wcit.filter(({ action, actionNote }) => action === undefined && actionNote === undefined)).toEqual([]);
  });

  it('a provision is linked only beside its words', () => {
    expect(
      proposals.filter(({ provisions: linked, provisionNote }) => linked.length > 0 && provisionNote === undefined),
    ).toEqual([]);
  });

  it('memberships are never certain, and say why', () => {
    const all = parties.flatMap(({ memberships }) => memberships);
    expect(all.filter(({ confidence, note }) => confidence === 'HIGH' || !note?.includes('General knowledge'))).toEqual(
      [],
    );
  });

  it('our own readings name no outside author and no source', () => {
    const own = impacts.filter(({ basis }) => basis === 'EDITORIAL');
    expect([...new Set(own.map(({ assessor }) => assessor))]).toEqual(['Travaux editors']);
    expect(own.filter(({ sources }) => sources.length > 0)).toEqual([]);
  });

  it("an outside author's reading has that author and a link", () => {
    const sourced = impacts.filter(({ basis }) => basis === 'SOURCED');
    expect(sourced.filter(({ assessor, sources }) => assessor === 'Travaux editors' || !sources[0]?.url)).toEqual([]);
  });

  it('no outside author is said to have named infrastructure or a duty; only our own inferences do', () => {
    const naming = impacts.filter(({ infrastructure, dutyBearers }) => infrastructure.length + dutyBearers.length > 0);
    expect(tally(naming, ({ basis }) => basis)).toEqual({ EDITORIAL: 22 });
  });

  it('Russia supports the RCC routing text and does not lead it', () => {
    const routing = wcit.find(({ slug }) => slug === 'wcit12-td62-traffic-routing-rus');
    expect(routing?.sponsorships).toEqual([{ party: 'RUS', role: 'SUPPORTER' }]);
  });
});

describe('sources', () => {
  it('every record has one, with an address or a note that none is known', () => {
    expect(
      proposals.filter(({ sources }) => !sources.every(({ url, note }) => url !== undefined || note !== undefined)),
    ).toEqual([]);
    expect(proposals.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  it('no text speaks of the files it was made from', async () => {
    const all = await Promise.all(steps.map(({ file }) => readEntries(dataFolder, file)));
    expect(JSON.stringify(all)).not.toMatch(/\bseed\b|\.txt"|\/work\/|stored page/i);
  });
});
