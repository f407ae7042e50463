/** A process of its own that enters and corrects topics, one after the other, until it is killed or done: `endpoint table name count`. */
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { openTable } from '#graphql/table/client.ts';
import { keepTopic } from '#graphql/vocabulary/topics.ts';
import { clientFor, contextFor } from '#test/support/engine.ts';

const [endpoint = '', tableName = '', name = '', count = ''] = process.argv.slice(2);
const table = openTable(tableName, clientFor(endpoint));
const catalogue = openCatalogue(':memory:');
console.log('writing');
await Promise.all(
  Array.from({ length: 2 }, async (_, line) => {
    for (let at = 0; at < Number(count); at += 1) {
      const slug = `${name}-${line}-${at}`;
      await keepTopic(contextFor({ table, catalogue }), { slug, label: slug });
      await keepTopic(contextFor({ table, catalogue }), { slug, label: `${slug} corrected` });
    }
  }),
);
process.exit(0);
