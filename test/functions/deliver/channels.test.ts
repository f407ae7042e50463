/** How much a channel touches: counted by what knows of the chat room. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Files of the product that name a value in quotes, as a key, or in the schema's text. */
function naming(word: string): string[] {
  const named = new RegExp(`['"\`]${word}['"\`]|^\\s+${word}(:.*)?$|[{,]\\s*${word}:`, 'm');
  return ['graphql', 'functions', 'web', 'cdk', 'seed']
    .flatMap((room) => readdirSync(room, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile() && /\.(tsx?|graphql)$/.test(one.name))
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => !/(__generated__|node_modules|dist|cdk\.out)\//.test(path))
    .filter((path) => named.test(readFileSync(path, 'utf8')))
    .sort();
}

it('a channel is named in four places, and where its address is set', () => {
  const itself = ['functions/deliver/channels/chat.ts', 'functions/deliver/channels/index.ts'];
  const model = ['graphql/alerts/channels.ts', 'graphql/alerts/schema.graphql'];
  const label = ['web/alerts/words.ts'];
  const setting = ['graphql/addresses/chatRoom.ts', 'web/alerts/ChannelChoice.tsx'];
  expect(naming('CHAT')).toEqual([...itself, ...model, ...label, ...setting].sort());
});
