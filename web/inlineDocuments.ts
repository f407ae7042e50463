/**
 * Puts each GraphQL document into the chunk that asks it. The generated map of all documents cannot be taken apart by a bundler,
 * so without this everybody would load every page's questions with the first page.
 */
import type { DocumentNode } from 'graphql';
import type { Plugin } from 'vite';

const call = /\bgraphql\(\s*`\s*(query|mutation|fragment)\s+(\w+)[^`]*`,?\s*\)/g;

/** Acts only when the client is built; while developing, the map serves. Refuses a document that was not generated. */
export function inlineDocuments(): Plugin {
  let documents = new Map<string, DocumentNode>();
  return {
    name: 'inline-documents',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      documents = new Map(
        Object.entries(await import('./__generated__/graphql.ts')).map(([name, document]) => [
          name.toLowerCase(),
          document,
        ]),
      );
    },
    transform(code, id) {
      if (!/\/web\/(?!__generated__).*\.tsx?$/.test(id) || !code.includes('graphql(`')) return null;
      return code.replace(call, (_whole, kind: string, name: string) => {
        // A fragment's own document is only a name for the type checker: queries carry its text themselves.
        if (kind === 'fragment') return '{}';
        const document = documents.get(`${name}Document`.toLowerCase());
        if (!document) throw new Error(`${id}: the document ${name} is not generated; run npm run codegen`);
        return JSON.stringify(document);
      });
    },
  };
}
