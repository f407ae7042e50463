/** The tests by kind. `npx vitest --project unit` runs one kind alone. */
import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], more: object = {}) => ({
  extends: true as const,
  test: { name, include, environment: 'node' as const, testTimeout: 60_000, hookTimeout: 60_000, ...more },
});

export default defineConfig({
  // Vite would take the package's ES modules and Node, for the packages beside it, the others: two graphqls that do not know each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    projects: [
      project('unit', [
        'test/*.test.ts',
        'test/graphql/**/*.test.ts',
        'test/functions/**/*.test.ts',
        'test/seed/**/*.test.ts',
        'test/web/**/*.test.{ts,tsx}',
      ]),
      project('cdk', ['test/cdk/**/*.test.ts'], { testTimeout: 120_000, hookTimeout: 180_000 }),
      project('e2e', ['test/e2e/**/*.test.ts'], {
        globalSetup: 'test/e2e/start.ts',
        testTimeout: 120_000,
        hookTimeout: 180_000,
        fileParallelism: false,
      }),
    ],
  },
});
