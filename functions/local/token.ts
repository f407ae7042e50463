/** Prints a bearer token for a local account, for trying the API by hand: `npm run --silent token -- curator`. Works with the host running or not. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { readHostSettings } from '../runtime/env.ts';
import { accountName, accountNames } from './accounts.ts';
import { filesOf } from './dataFolder.ts';
import { readKeys, signToken } from './keys.ts';

const given = accountName.safeParse(process.argv[2]);
if (given.success) {
  const { PORT, DATA_DIR } = readHostSettings();
  const files = filesOf(DATA_DIR);
  const issuer = `${addressOf(files.host) ?? `http://localhost:${PORT}`}/oidc`;
  console.log(await signToken(await readKeys(files.keys), issuer, given.data));
} else {
  console.error(`Name one of the local accounts: ${accountNames.join(', ')}.`);
  process.exitCode = 1;
}

/** Address of the host as it last started on this folder. */
function addressOf(path: string): string | null {
  try {
    return z.object({ url: z.url() }).parse(JSON.parse(readFileSync(path, 'utf8'))).url;
  } catch {
    return null;
  }
}
