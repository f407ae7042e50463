/** All proposals out of the API, page by page: PostGraphile has no file to take. Each page's answer is a line. */
import * as z from 'zod';
import type { Tally } from '../target.ts';

const document = `query B1($after: Cursor) {
  proposals(first: 1000, after: $after, orderBy: [ROW_ID_ASC]) {
    nodes {
      rowId processCode symbol title summary provision action date status
      proposalSponsorsList { sponsorCode }
      proposalTopicsList { topicSlug }
      rightsImpactsList { rightSlug direction severity }
      textVersionsList(orderBy: VERSION_DESC, first: 1) { version body }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;
const end = z.object({
  data: z.object({
    proposals: z.object({ pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }) }),
  }),
});
const list = z.array(z.unknown());
const page = z.object({
  data: z.object({
    proposals: z.object({
      nodes: z.array(
        z.object({
          rowId: z.number(),
          proposalSponsorsList: list,
          proposalTopicsList: list,
          rightsImpactsList: list,
          textVersionsList: z.tuple([z.object({ body: z.string() })]),
        }),
      ),
    }),
  }),
});

export async function takePages(url: string, write: (piece: string) => void): Promise<void> {
  for (let after: string | null = null, more = true; more; ) {
    const answer: Response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: document, variables: { after } }),
    });
    const text = await answer.text();
    write(`${text}\n`);
    const { hasNextPage, endCursor } = end.parse(JSON.parse(text)).data.proposals.pageInfo;
    [after, more] = [endCursor, hasNextPage];
  }
}

export function tallyPages(text: string): Tally {
  const tally = { rows: 0, idSum: 0, sponsors: 0, topics: 0, impacts: 0, textChars: 0 };
  for (const line of text.split('\n')) {
    if (line === '') continue;
    for (const proposal of page.parse(JSON.parse(line)).data.proposals.nodes) {
      tally.rows += 1;
      tally.idSum += proposal.rowId;
      tally.sponsors += proposal.proposalSponsorsList.length;
      tally.topics += proposal.proposalTopicsList.length;
      tally.impacts += proposal.rightsImpactsList.length;
      tally.textChars += proposal.textVersionsList[0].body.length;
    }
  }
  return tally;
}
