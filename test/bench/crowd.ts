/**
 * `npm run bench:crowd`: 200 people annotate one proposal at once, each five notes one after the other, on a host of its own, the
 * real one. All must be there afterwards. What is printed holds for this machine as it is loaded now.
 */
import { performance } from 'node:perf_hooks';
import { importJWK, SignJWT } from 'jose';
import { clientId, tokenClaims } from '#functions/local/accounts.ts';
import { filesOf } from '#functions/local/dataFolder.ts';
import { issuerPath } from '#functions/local/issuer.ts';
import { readKeys } from '#functions/local/keys.ts';
import { clear, type LocalHost, newFolder, startLocalHost } from '#test/support/host.ts';

const people = 200;
const notesEach = 5;
const rounds = 3;
const slug = 'wcit12-etno-spnp';

async function makeTokens({ url, folder }: LocalHost, round: number): Promise<string[]> {
  const { signing } = await readKeys(filesOf(folder).keys);
  const key = await importJWK(signing, 'RS256');
  return Promise.all(
    Array.from({ length: people }, (_, at) =>
      new SignJWT({ ...tokenClaims('member'), username: `person-${round}-${at}`, client_id: clientId })
        .setProtectedHeader({ alg: 'RS256', kid: signing.kid, typ: 'at+jwt' })
        .setIssuer(`${url}${issuerPath}`)
        .setSubject(`person-${round}-${at}`)
        .setAudience(clientId)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(key),
    ),
  );
}

async function crowd(host: LocalHost, target: unknown, tokens: readonly string[]) {
  const document = 'mutation ($input: AnnotateInput!) { annotate(input: $input) { id } }';
  const times: number[] = [];
  let refused = 0;
  await Promise.all(
    tokens.map(async (token, person) => {
      for (let note = 0; note < notesEach; note += 1) {
        const input = { target, body: `Note ${note} of person ${person}.`, visibility: 'PUBLIC' };
        const began = performance.now();
        const { errors } = await host.ask(document, { token, variables: { input } });
        times.push(performance.now() - began);
        if (errors) refused += 1;
      }
    }),
  );
  return { times: times.sort((a, b) => a - b), refused };
}

async function look(host: LocalHost): Promise<{ id: unknown; count: number }> {
  const { data } = await host.ask('query ($slug: String) { proposal(slug: $slug) { id annotations { totalCount } } }', {
    variables: { slug },
  });
  const { id, annotations } = Object(data?.proposal);
  return { id, count: Number(Object(annotations).totalCount) };
}

const host = await startLocalHost(newFolder());
try {
  console.log('| round | answered | refused | more notes there | p50 ms | p95 | p99 | most |');
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  for (let round = 1; round <= rounds; round += 1) {
    const tokens = await makeTokens(host, round);
    const before = await look(host);
    const { times, refused } = await crowd(host, before.id, tokens);
    await new Promise((done) => setTimeout(done, 2_000));
    const more = (await look(host)).count - before.count;
    const [p50, p95, p99, most] = [0.5, 0.95, 0.99, 1].map((share) =>
      times[Math.ceil(share * times.length) - 1]?.toFixed(0),
    );
    console.log(`| ${round} | ${times.length} | ${refused} | ${more} | ${p50} | ${p95} | ${p99} | ${most} |`);
  }
} finally {
  await host.end();
  clear(host.folder);
}
