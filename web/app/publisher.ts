/** Who keeps the record, and what can be taken from it, in the words of schema.org. */
import type { Thing } from './PageHead.tsx';

export const publisher: Thing = { '@type': 'Organization', name: 'Travaux', url: '/' };

/** A part of the record as a data set. `query` is the query string of its list, with its question mark; empty for everything. */
export function dataset(name: string, description: string, url: string, query: string): Thing {
  return {
    '@type': 'Dataset',
    name,
    description,
    url,
    creator: publisher,
    isAccessibleForFree: true,
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: `/export/proposals.csv${query}` },
      {
        '@type': 'DataDownload',
        encodingFormat: 'application/x-ndjson',
        contentUrl: `/export/proposals.jsonl${query}`,
      },
    ],
  };
}
