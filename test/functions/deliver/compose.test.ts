/** A letter as it travels, read by somebody else's parser: its two forms, its head, and what must not get into it. */
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { alertLetter } from '#functions/deliver/letters/alertLetter.ts';
import { confirmationLetter } from '#functions/deliver/letters/confirmationLetter.ts';
import { digestLetter } from '#functions/deliver/letters/digestLetter.ts';
import { disabledLetter } from '#functions/deliver/letters/disabledLetter.ts';
import type { Letter } from '#functions/deliver/letters/letter.ts';
import { BadAddress, compose } from '#functions/deliver/post/compose.ts';
import { languages, wordsIn } from '#functions/deliver/words/words.ts';
import type { Alert, Facts } from '#graphql/alerts/readAlerts.ts';
import { eventKinds } from '#graphql/events/events.ts';
import { followId } from '#graphql/ids.ts';
import { member } from '#test/support/world.ts';

const reader = { words: wordsIn('en'), timeZone: 'Europe/Zurich' };
const stop = `https://travaux.test/mail/unsubscribe/${'S'.repeat(43)}`;
const to = { publicUrl: 'https://travaux.test', stop };
const envelope = {
  from: 'Travaux <alerts@travaux.test>',
  to: 'someone@example.org',
  id: 'dlv_1',
  at: '2026-11-22T09:00:00.000Z',
};

const facts: Facts = {
  deadline: { at: '2026-12-01T22:59:59.999Z', precision: 'DAY', timeZone: 'Europe/Zurich' },
  confidence: 'LOW',
  impact: {
    right: 'UDHR-19',
    direction: 'RESTRICTS',
    basis: 'EDITORIAL',
    scope: 'RECORD',
    state: 'PUBLISHED',
    scale: 4,
  },
  process: 'A process',
  isInvented: false,
};
const alert = (label = 'RUS/27/1 Routing', more: Partial<Alert> = {}): Alert => ({
  event: {
    ...{ id: 'evt_000000000007', sequence: 7, kind: 'DEADLINE_CHANGED', at: '2026-11-22T08:30:00.000Z' },
    ...{ subjectId: 'cons_1', subjectLabel: label, subjectPath: '/consultations/x', processId: null, concerns: [] },
    changes: [{ field: 'closesAt', before: null, after: '2026-12-01T22:59:59.000Z' }],
  },
  reason: 'Spam',
  followId: followId(member.id, 'topic_spam'),
  url: 'https://travaux.test/consultations/x',
  facts,
  ...more,
});
const entry = (one = alert()) => ({ label: one.event.subjectLabel, url: one.url, alerts: [one], count: 5, facts });
const digest = {
  ...{ id: 'digest_1', rate: 'DAILY' as const, at: '2026-11-22T06:00:00.000Z', count: 12, more: 3 },
  ...{ entries: [entry(), entry(alert('Another'))], url: 'https://travaux.test/inbox?digest=digest_1' },
};

const source = async (letter: Letter, more: Partial<typeof envelope> = {}) =>
  (await compose(letter, { ...envelope, ...more })).toString();
const read = async (letter: Letter) => PostalMime.parse(await source(letter));

const all: [string, Letter][] = [
  ['an alert', alertLetter(reader, alert(), to)],
  ['a digest', digestLetter(reader, digest, to)],
  ['the letter that asks for an address', confirmationLetter(reader, 'https://travaux.test/mail/confirm/x', digest.at)],
  [
    'the end of a webhook',
    disabledLetter(reader, { id: 'hook_1', host: 'example.org', fault: 'It answered 410.' }, to),
  ],
];

describe.each(all)('%s', (_, letter) => {
  it('says the same in plain text and in HTML, fetches nothing and follows nobody', async () => {
    const { text = '', html = '' } = await read(letter);
    for (const block of [...letter.blocks, ...letter.foot]) {
      const said =
        block.kind === 'ENTRY' ? [block.title, block.url, ...block.lines.map((line) => line.text)] : [block.text];
      for (const one of said) {
        expect(text).toContain(one);
        expect(html.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))).toContain(one);
      }
    }
    expect(html).not.toMatch(/<(img|script|link|iframe|object|form)\b|url\(|@import|\bon\w+=/i);
    for (const [, url] of html.matchAll(/href="([^"]+)"/g)) expect(url).toMatch(/^https:\/\/travaux\.test\//);
  });

  it('says its language and direction, and shows itself in light and dark', async () => {
    const { html = '' } = await read(letter);
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toContain('prefers-color-scheme: dark');
    expect(await source(letter)).toContain('Content-Language: en');
  });

  it('bears the head that servers ask of those who send many', async () => {
    const head = new Map((await read(letter)).headers.map(({ key, value }) => [key, value]));
    expect(head.get('auto-submitted')).toBe('auto-generated');
    expect(head.get('list-id')).toBe('Alerts of Travaux <alerts.travaux.test>');
    expect(head.get('message-id')).toMatch(/^<[0-9a-f]{32}@travaux\.test>$/);
    expect(head.get('date')).toBe('Sun, 22 Nov 2026 09:00:00 +0000');
    expect(head.get('to')).toBe('someone@example.org');
    expect(head.get('list-unsubscribe')).toBe(letter.stop === null ? undefined : `<${stop}>`);
    expect(head.get('list-unsubscribe-post')).toBe(letter.stop === null ? undefined : 'List-Unsubscribe=One-Click');
  });

  it('is the same letter on each try, and another for another delivery', async () => {
    const id = async (of: string) => /^Message-ID: (.*)$/m.exec(await source(letter, { id: of }))?.[1];
    expect(await id('dlv_1')).toBe(await id('dlv_1'));
    expect(await id('dlv_2')).not.toBe(await id('dlv_1'));
  });
});

describe('what the record calls something', () => {
  const hostile = 'A title\r\nBcc: all@example.org\r\n\r\n<script>alert(1)</script>\u2028"x" & \u0000';

  it('cannot begin another line of the head, or another part', async () => {
    const { subject, headers, html = '', text = '' } = await read(alertLetter(reader, alert(hostile), to));
    expect(headers.map(({ key }) => key)).not.toContain('bcc');
    expect(subject).toBe('Deadline moved: A title Bcc: all@example.org <script>alert(1)</script> "x" &');
    expect(html).not.toContain('<script');
    expect(text).toContain('<script>alert(1)</script>');
  });

  it('is cut where it is long, and stays what it is in any script', async () => {
    const { subject } = await read(alertLetter(reader, alert(`مقترح 提案 ${'é'.repeat(500)}`), to));
    expect(subject).toContain('مقترح 提案');
    expect([...(subject ?? '')].length).toBeLessThanOrEqual(150);
  });
});

it.each(['a@b.co\r\nBcc: x@y.zz', 'a@b.co\nX: y', 'a@b.co,x@y.zz', 'A <a@b.co>', 'a@b.co;x@y.zz', 'a@b.co\u2028x'])(
  'is composed for no address such as %j',
  async (address) => {
    await expect(source(alertLetter(reader, alert(), to), { to: address })).rejects.toThrow(BadAddress);
  },
);

describe('nothing is made firmer than it is', () => {
  const text = async (one: Alert) => (await read(alertLetter(reader, one, to))).text ?? '';

  it('our own inference is called so, and how sure the record is stands beside it', async () => {
    const said = await text(alert());
    expect(said).toContain('restricts UDHR-19 (editorial: our own inference)');
    expect(said).toContain('Severity: 4 of 5');
    expect(said).toContain('Confidence of the record: low');
    const sourced = alert('x', {
      facts: {
        ...facts,
        impact: {
          right: 'UDHR-19',
          direction: 'UNCLEAR',
          basis: 'SOURCED',
          scope: 'TOPIC',
          state: 'PUBLISHED',
          scale: null,
        },
      },
    });
    expect(await text(sourced)).toContain(
      'has an unclear effect on UDHR-19 (from a named source; of the topic, not of this text)',
    );
    expect(await text(sourced)).not.toContain('Severity');
  });

  it('a deadline is as precise as its source, in the reader’s zone and in UTC where it has an hour', async () => {
    expect(await text(alert())).toContain('Deadline: Tuesday, 1 December 2026 (the hour is not stated; Europe/Zurich)');
    const due = (precision: 'INSTANT' | 'MONTH') =>
      alert('x', {
        facts: { ...facts, deadline: { at: '2026-12-01T16:00:00.000Z', precision, timeZone: 'Europe/Zurich' } },
      });
    expect(await text(due('INSTANT'))).toContain(
      'Deadline: Tuesday, 1 December 2026 at 17:00 (Europe/Zurich), 2026-12-01 16:00 UTC',
    );
    expect(await text(due('MONTH'))).toContain('Deadline: December 2026 (the day is not stated)');
  });

  it('what belongs to the demonstration is called invented, in alerts and in digests', async () => {
    const invented = { ...facts, isInvented: true };
    expect(await text(alert('x', { facts: invented }))).toContain('Invented: this belongs to a demonstration.');
    const entries = [{ ...entry(), facts: invented }];
    expect((await read(digestLetter(reader, { ...digest, entries }, to))).text).toContain('Invented: this belongs');
    expect(await text(alert())).not.toContain('Invented');
  });

  it('a digest says how much it leaves out, and where that is', async () => {
    const { text = '', subject } = await read(digestLetter(reader, digest, to));
    expect(subject).toBe('12 changes to what you follow, 22 November 2026');
    expect(text).toContain('and 4 more, on its page');
    expect(text).toContain('3 more things changed, and are not listed here.');
    expect(text).toContain('https://travaux.test/inbox?digest=digest_1');
  });
});

it('a language that is not translated yet is said in English, and marked as English', () => {
  for (const language of languages) {
    const words = wordsIn(language);
    expect(words.language).toBe('en');
    expect(Object.keys(words.events).sort()).toEqual([...eventKinds].sort());
  }
});
