// The program that `cdk` runs: makes the app of the pages that were built, and has both rule packs look at it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { makeApp } from './app.ts';
import { rulePacks } from './rulePacks.ts';

const root = join(import.meta.dirname, '..');
const pages = join(root, 'web', 'dist');
const drawing = join(root, 'functions', 'page', 'dist', 'pages.mjs');
if (!existsSync(join(pages, 'index.html')) || !existsSync(drawing)) {
  throw new Error('The pages are not built, so there is nothing to deploy. Run `npm run build:web` first.');
}
const { app } = makeApp({ pages, drawing });
Validations.of(app).addPlugins(...rulePacks());
