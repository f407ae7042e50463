/** Members who write notes: each signed in with a token of the host's own issuer, each on words that stand in the text. */
import { importJWK, SignJWT } from 'jose';
import { clientId, tokenClaims } from '#functions/local/accounts.ts';
import { filesOf } from '#functions/local/dataFolder.ts';
import { issuerPath } from '#functions/local/issuer.ts';
import { readKeys } from '#functions/local/keys.ts';
import { textId } from '#graphql/proposals/proposals.ts';
import { readSheet } from '../../generator/rows.ts';
import { type Place, post, type Writing } from '../target.ts';
import { runningFolder } from './folders.ts';
import { proposalIdOf } from './ids.ts';

const document = `mutation Annotate($input: AnnotateInput!) { annotate(input: $input) { id createdAt } }`;
const quoted = { start: 40, end: 90 };
const around = 32;

export async function makeWriters(place: Place, url: string): Promise<{ W1: Writing; W2: Writing }> {
  const { W1, W2 } = place.workload;
  const asked = [...W1, ...W2].map(({ vars }) => vars);
  const tokens = await tokensFor(new Set(asked.map(({ author }) => author)), place, url);
  const quotes = await quotesOf(new Set(asked.map(({ proposal }) => proposal)), place);
  const writing: Writing = {
    ask: ({ proposal, author, body }) =>
      post(
        document,
        { input: { target: proposalIdOf(proposal), body, visibility: 'PUBLIC', selector: quotes.get(proposal) } },
        { authorization: `Bearer ${tokens.get(author)}` },
      ),
  };
  return { W1: writing, W2: writing };
}

async function tokensFor(authors: ReadonlySet<number>, place: Place, url: string): Promise<Map<number, string>> {
  const { signing } = await readKeys(filesOf(runningFolder(place)).keys);
  const key = await importJWK(signing, 'RS256');
  const tokens = new Map<number, string>();
  for (const author of authors) {
    const name = `person-${author}`;
    const token = new SignJWT({ ...tokenClaims('member'), username: name, client_id: clientId })
      .setProtectedHeader({ alg: 'RS256', kid: signing.kid, typ: 'at+jwt' })
      .setIssuer(`${url}${issuerPath}`)
      .setSubject(name)
      .setAudience(clientId)
      .setIssuedAt()
      .setExpirationTime('12h');
    tokens.set(author, await token.sign(key));
  }
  return tokens;
}

/** The generator's quotes to be written stand in no text, and such a note is refused here: ours are taken from the current text. */
async function quotesOf(proposals: ReadonlySet<number>, { generated }: Place) {
  const quotes = new Map<number, { textId: string; exact: string; prefix: string; suffix: string; start: number }>();
  for await (const { proposal, version, text } of readSheet(generated, 'versions')) {
    if (version !== 2 || !proposals.has(proposal)) continue;
    const { start, end } = quoted;
    quotes.set(proposal, {
      textId: textId(proposalIdOf(proposal), version),
      exact: text.slice(start, end),
      prefix: text.slice(start - around, start),
      suffix: text.slice(end, end + around),
      start,
    });
  }
  return quotes;
}
