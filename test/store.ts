/** `npm run test:store -- --endpoint URL`: the tests of the store on any DynamoDB; on the embedded engine when none is named. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { endpoint } = parseArgs({ options: { endpoint: { type: 'string' } } }).values;
const root = join(import.meta.dirname, '..');
if (endpoint !== undefined && !URL.canParse(endpoint)) {
  console.error('Name the endpoint as an address, for example --endpoint http://localhost:8000.');
  process.exitCode = 2;
} else {
  const child = spawn(
    join(root, 'node_modules', '.bin', 'vitest'),
    ['run', '--project', 'unit', 'test/graphql/store/'],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...(endpoint && { STORE_ENDPOINT: endpoint }) },
    },
  );
  child.once('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
