/** Ways to take a list of proposals along, whole: all the records it counts, not the page in sight. */
import { TakeAway, TakeAwayGroup, TakeAwayLink } from '#web/catalogue/TakeAway.tsx';
import { CiteList } from '#web/citations/CiteList.tsx';
import { formatQuestion, type Question } from './queryString.ts';

const files = [
  ['csv', 'CSV'],
  ['xlsx', 'Excel'],
  ['jsonl', 'JSON Lines'],
] as const;

export function ListTakeAway({ question: { query, sort } }: { question: Question }) {
  const asked = formatQuestion({ query, sort });
  const followed = formatQuestion({ query });
  return (
    <TakeAway what="these records">
      <TakeAwayGroup word="Download">
        {files.map(([ending, name]) => (
          <TakeAwayLink key={ending} href={`/export/proposals.${ending}${asked}`} name={`Download all as ${name}`}>
            {name}
          </TakeAwayLink>
        ))}
      </TakeAwayGroup>
      <TakeAwayGroup word="Reference">
        <CiteList query={query} sort={sort} />
      </TakeAwayGroup>
      <TakeAwayGroup word="Feed">
        <TakeAwayLink href={`/feeds/proposals.atom${followed}`} name="Feed of these records, Atom">
          Atom
        </TakeAwayLink>
        <TakeAwayLink href={`/feeds/proposals.json${followed}`} name="Feed of these records, JSON Feed">
          JSON
        </TakeAwayLink>
      </TakeAwayGroup>
    </TakeAway>
  );
}
