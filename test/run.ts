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
  if ((await run(tool, args)).code === 0) passed += 1;
  else failed += 1;
}
console.log('\n— tests');
const asked = process.argv.slice(2);
// An entry keeps in its modules what it was started with, so each test of one gets modules of its own. All other files share
// theirs: reading them again for each took half of the time.
const ofEntries = ['test/functions', 'test/graphql/visibility'];
// Browsers wait for much of their time, and so does whoever waits for the engine: all run side by side. What is not heard is told
// when it has ended.
if (asked.length > 0) await runTests(asked, 'inherit');
else {
  const tell = (said: string) => console.log(said);
  await Promise.all([
    runTests(
      ['--project', 'unit', '--no-isolate', ...ofEntries.flatMap((path) => ['--exclude', `${path}/**`])],
      'inherit',
    ),
    runTests(['--project', 'unit', '--project', 'cdk', ...ofEntries, 'test/cdk'], 'pipe').then(tell),
    runTests(['--project', 'e2e'], 'pipe').then(tell),
  ]);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Whatever keeps the runner from counting, such as a file that cannot be read, is one failure more. Returns what was said, if it was not heard. */
async function runTests(args: string[], output: 'inherit' | 'pipe'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'travaux-tests-'));
  const file = join(folder, 'report.json');
  const { code, said } = await run(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args],
    output,
  );
  const { numPassedTests, numFailedTests, numTotalTests } = read(file);
  // A skipped test proves nothing, so it counts as failed.
  const unproven = numTotalTests - numPassedTests;
  passed += numPassedTests;
  failed += Math.max(unproven, numFailedTests, code === 0 ? 0 : 1);
  rmSync(folder, { recursive: true, force: true });
  return said;
}

function read(file: string): z.output<typeof report> {
  try {
    return report.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numTotalTests: 1 };
  }
}

function run(
  tool: string,
  args: string[],
  output: 'inherit' | 'pipe' = 'inherit',
): Promise<{ code: number | null; said: string }> {
  return new Promise((done) => {
    const child = spawn(join(tools, tool), args, { cwd: root, stdio: ['ignore', output, output] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part) => (said += part));
    child.once('error', () => done({ code: null, said }));
    child.once('close', (code) => done({ code, said }));
  });
}
