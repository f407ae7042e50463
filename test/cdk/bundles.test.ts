// The functions as they are uploaded: bundled as the stack does it, and started in a folder that holds nothing else.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeApp } from '#cdk/app.ts';
import { type Engine, startEngine } from '#test/support/engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'travaux-bundles-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'pages'));
writeFileSync(join(folder, 'pages', 'index.html'), '<!doctype html><title>Travaux</title>');

writeFileSync(join(folder, 'pages.mjs'), 'export {};');

const outdir = join(folder, 'out');
const { stack } = makeApp({
  pages: join(folder, 'pages'),
  drawing: join(folder, 'pages.mjs'),
  outdir,
  context: { 'aws:cdk:enable-asset-metadata': true, mailFrom: 'alerts@example.org' },
});
const functions = Object.entries(Template.fromStack(stack).findResources('AWS::Lambda::Function'));

/** Where the bundle of one of our functions was put. */
function bundleOf(name: string): string {
  const found = functions.find(([id]) => id.startsWith(name));
  return join(outdir, z.string().parse(found?.[1].Metadata['aws:asset:path']));
}
const sourcesOf = (bundle: string) =>
  z.object({ sources: z.array(z.string()) }).parse(JSON.parse(readFileSync(join(bundle, 'index.js.map'), 'utf8')))
    .sources;

/** What a script prints that starts beside the bundle, knowing nothing but what is given. */
function run(bundle: string, script: string, more: Record<string, string> = {}): string {
  const env = {
    TABLE_NAME: 'travaux',
    PUBLIC_URL: 'https://example.org',
    ISSUER: 'https://issuer.example.org',
    CLIENT_ID: 'pages',
    LOG_LEVEL: 'silent',
    CATALOGUE_PATH: join(folder, 'catalogue.sqlite'),
    ...more,
  };
  return execFileSync(process.execPath, ['-e', script], { cwd: bundle, env, encoding: 'utf8', timeout: 30_000 });
}

describe.each([
  'ApiFn',
  'ReadersFeedFn',
  'ReadersAnnotationsFn',
  'ReadersPageFn',
  'ExportsExportFn',
  'StreamFn',
  'LiveFn',
  'DeliverFn',
  'MailLinks',
  'MailBounces',
  'ClockFn',
  'SnapshotFn',
  'PeopleAdmit',
])('the bundle of %s', (name) => {
  const bundle = bundleOf(name);

  it('starts by itself and has a handler', () => {
    // Lambda itself has what a function needs that answers as it reads.
    const lambda = 'globalThis.awslambda = { streamifyResponse: (handler) => handler };';
    expect(run(bundle, `${lambda} process.stdout.write(typeof require('./index.js').handler)`)).toBe('function');
  });

  it('asks for nothing that Node does not have', () => {
    const text = readFileSync(join(bundle, 'index.js'), 'utf8');
    const asked = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, module = '']) => module.replace('node:', ''));
    // node:sqlite is there, but only under its whole name, so it is not in Node's list. The SDK tries for its native signer
    // when it meets a kind of address that we do not use.
    const given = [...builtinModules, 'sqlite', '@aws-sdk/signature-v4-crt'];
    expect(asked.filter((module) => !given.includes(module))).toEqual([]);
  });

  it('carries no reporting to a third party', () => {
    expect(sourcesOf(bundle).filter((source) => source.includes('usage-reporting-protobuf'))).toEqual([]);
  });
});

describe('the bundle of the api', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine();
  });
  afterAll(() => engine.stop());

  it('answers from the table', async () => {
    const query = '{ proposals { totalCount } process(slug: "wcit-12") { id } viewer { unreadCount } }';
    const event = {
      requestContext: { http: { method: 'POST' } },
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    };
    const { name } = await engine.newTable();
    const answer = run(
      bundleOf('ApiFn'),
      `require('./index.js').handler(${JSON.stringify(event)}).then(({ body }) => process.stdout.write(body));`,
      { TABLE_NAME: name, DYNAMODB_ENDPOINT: engine.endpoint },
    );
    expect(JSON.parse(answer)).toMatchObject({ data: { proposals: { totalCount: 0 }, process: null, viewer: null } });
  });

  it('is small enough to start quickly', () => {
    const text = readFileSync(join(bundleOf('ApiFn'), 'index.js'));
    expect(text.byteLength).toBeLessThan(1_500_000);
    expect(gzipSync(text).byteLength).toBeLessThan(450_000);
  });
});
