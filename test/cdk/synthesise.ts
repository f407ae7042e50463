// The stack as CloudFormation gets it, made without bundling any function and without the built client.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { makeApp } from '#cdk/app.ts';

/** The app, its stack and its template. `context` gives settings, as `-c` does. Nothing stays on disk. */
export function synthesise(context: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'travaux-cdk-'));
  try {
    const pages = join(folder, 'pages');
    mkdirSync(join(pages, 'assets'), { recursive: true });
    writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Travaux</title>');
    writeFileSync(join(pages, 'assets', 'main-4f5a.js'), '');
    writeFileSync(join(pages, 'favicon.svg'), '<svg/>');
    const made = makeApp({
      pages,
      drawing: join(folder, 'pages.mjs'),
      outdir: join(folder, 'out'),
      context: { 'aws:cdk:bundling-stacks': [], ...context },
    });
    return { ...made, template: Template.fromStack(made.stack) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An empty app. CDK makes its folder at once, so that is given one that is gone again before anything is written. */
export function emptyApp(context: Record<string, string> = {}): App {
  const outdir = mkdtempSync(join(tmpdir(), 'travaux-cdk-'));
  try {
    return new App({ context, outdir });
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
