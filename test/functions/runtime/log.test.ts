import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { assume } from '#functions/runtime/env.ts';
import { faultOf, log } from '#functions/runtime/log.ts';

const folder = mkdtempSync(join(tmpdir(), 'travaux-log-'));
const file = join(folder, 'log.jsonl');
afterAll(() => rmSync(folder, { recursive: true }));
assume({
  TABLE_NAME: 'travaux',
  PUBLIC_URL: 'http://localhost',
  ISSUER: 'http://localhost/oidc',
  CLIENT_ID: 'x',
  LOG_FILE: file,
  LOG_LEVEL: 'info',
});

it('keeps the fields of a line and drops every other', () => {
  const line = {
    function: 'api',
    operation: 'query proposals',
    milliseconds: 3,
    variables: { text: 'secret' },
    address: '10.0.0.1',
  } as const;
  log('info', line);
  const [written = ''] = readFileSync(file, 'utf8').trim().split('\n').slice(-1);
  expect(JSON.parse(written)).toEqual({
    at: expect.any(String),
    level: 'info',
    function: 'api',
    operation: 'query proposals',
    milliseconds: 3,
  });
});

it('tells of an unexpected error by its class and place, and not by its message, which may quote somebody', () => {
  const { fault, frames = [] } = faultOf(new TypeError('a note: they follow me'));
  expect(fault).toBe('TypeError');
  expect(frames[0]).toContain('log.test.ts');
  expect(JSON.stringify(frames)).not.toContain('follow me');
});
