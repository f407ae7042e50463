import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checklist } from '#web/operators/checklist.ts';
import { reportName, reportOf } from '#web/operators/checklistReport.ts';
import { documentFile } from '#web/operators/reportDocument.ts';
import { reportMarkdown } from '#web/operators/reportMarkdown.ts';
import { roleOf, roles } from '#web/operators/roles.ts';
import { readAnswers } from '#web/operators/useAnswers.ts';

const address = 'https://example.org/operators/registry';
const questions = checklist.flatMap((part) => part.questions);
const report = (answers: Parameters<typeof reportOf>[3]) => reportOf('Registry', address, '2026-11-22', answers);

describe('the checklist', () => {
  it('has the six parts of due diligence, each with what it rests on', () => {
    expect(checklist.map(({ id }) => id)).toEqual([
      'commitment',
      'assessment',
      'suppliers',
      'abuse',
      'remedy',
      'communication',
    ]);
    expect(checklist.filter(({ source }) => !/Guiding Principle/.test(source))).toEqual([]);
    expect(checklist.filter(({ source }) => /gap/.test(source))).toHaveLength(4);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  it('names what remains: everything that was not answered with yes, also what was left open', () => {
    const [first, second, third, ...others] = questions;
    const { open } = report({
      [first?.id ?? '']: { answer: 'YES' },
      [second?.id ?? '']: { answer: 'NO' },
      [third?.id ?? '']: { note: 'To be asked.' },
    });
    expect(open).toHaveLength(2 + others.length);
    expect(open.some((line) => line.includes(first?.text ?? '-'))).toBe(false);
    expect(open[0]).toContain('(no)');
    expect(open[1]).toContain('(not answered)');
    expect(report(Object.fromEntries(questions.map(({ id }) => [id, { answer: 'YES' as const }]))).open).toEqual([]);
  });

  it('is no certificate and says when it was filled in, and where the proposals stand', () => {
    expect(report({}).about.join(' ')).toMatch(/2026-11-22.*no certificate.*https:\/\/example\.org/);
    expect(reportName('registry', '2026-11-22')).toBe('due-diligence-registry-2026-11-22');
  });
});

describe('the checklist in Markdown', () => {
  it('quotes what somebody typed line by line, so that it cannot become a heading', () => {
    const id = questions[0]?.id ?? '';
    const text = reportMarkdown(report({ [id]: { answer: 'PARTLY', note: '# Not a heading\nsecond line' } }));
    expect(text).toContain('  > # Not a heading\n  > second line');
    expect(text).not.toMatch(/^# Not/m);
    expect(text.match(/^## /gm)).toHaveLength(1 + checklist.length);
    expect(text).toContain('**In part**');
  });
});

describe('the checklist as a document', () => {
  it('is a package that word processors open, with every question, answer and note in it', async () => {
    const id = questions[0]?.id ?? '';
    const file = await documentFile(report({ [id]: { answer: 'YES', note: 'Board, May <2026> & later' } }));
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(['[Content_Types].xml', 'word/document.xml']));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(body).toContain('Board, May &lt;2026&gt; &amp; later');
    const words = body.replace(/<[^>]+>/g, '');
    expect(checklist.filter(({ title }) => !words.includes(title))).toEqual([]);
    expect(questions.filter(({ text }) => !words.includes(text.replace(/&/g, '&amp;')))).toEqual([]);
  });
});

describe('what was filled in', () => {
  it('is read back, and what is no answer is dropped', () => {
    const stored = JSON.stringify({ a: { answer: 'YES', note: 'n' }, b: { answer: 'PERHAPS', note: 7 }, c: 'x' });
    expect(readAnswers(stored)).toEqual({ a: { answer: 'YES', note: 'n' }, b: {}, c: {} });
    expect([readAnswers(null), readAnswers('{'), readAnswers('7'), readAnswers('null')]).toEqual([{}, {}, {}, {}]);
  });
});

describe('parts of the infrastructure', () => {
  it('each has an address that leads back to it', () => {
    expect(roles).toHaveLength(10);
    expect(roles.filter((role) => roleOf(role.slug) !== role)).toEqual([]);
    expect(roleOf('exchange-point')?.role).toBe('EXCHANGE_POINT');
    expect(roleOf('EXCHANGE_POINT')).toBeUndefined();
  });
});
