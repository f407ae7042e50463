/** `npm test`: types, lint, generated code and all tests, in one go. The last line counts everything. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const checks: [string, string, string[]][] = [
  ['types', 'tsc', ['-p', '.']],
  ['lint', 'biome', ['ci', '--error-on-warnings', '.']],
  ['generated code', 'graphql-codegen', ['--config', 'graphql/codegen.ts', '--check', '--errors-only']],
];
const root = join(import.meta.dirname, '..');
const tools = join(root, 'node_modules', '.bin');
const report = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numTotalTests: z.number() });

let passed = 0;
let failed = 0;
for (const [name, tool, args] of checks) {
  console.log(`\n— ${name}`);
  if ((await run(tool, args)) === 0) passed += 1;
  else failed += 1;
}
await runTests(process.argv.slice(2));
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Whatever keeps the runner from counting, such as a file that cannot be read, is one failure more. */
async function runTests(args: string[]): Promise<void> {
  console.log('\n— tests');
  const folder = mkdtempSync(join(tmpdir(), 'travaux-tests-'));
  const file = join(folder, 'report.json');
  const code = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...args,
  ]);
  const { numPassedTests, numFailedTests, numTotalTests } = read(file);
  // A skipped test proves nothing, so it counts as failed.
  const unproven = numTotalTests - numPassedTests;
  passed += numPassedTests;
  failed += Math.max(unproven, numFailedTests, code === 0 ? 0 : 1);
  rmSync(folder, { recursive: true, force: true });
}

function read(file: string): z.output<typeof report> {
  try {
    return report.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numTotalTests: 1 };
  }
}

function run(tool: string, args: string[]): Promise<number | null> {
  return new Promise((done) => {
    const child = spawn(join(tools, tool), args, { cwd: root, stdio: 'inherit' });
    child.once('error', () => done(null));
    child.once('close', (code) => done(code));
  });
}
