/** Ways to take a list of assessments along, whole. */
import { TakeAway, TakeAwayGroup, TakeAwayLink } from '#web/catalogue/TakeAway.tsx';

const files = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['jsonl', 'JSON Lines'],
  ['jsonld', 'JSON-LD'],
] as const;

/** `asked` is the question as a query string with its question mark. */
export function ImpactsTakeAway({ asked }: { asked: string }) {
  return (
    <TakeAway what="these assessments">
      <TakeAwayGroup word="Download">
        {files.map(([ending, name]) => (
          <TakeAwayLink key={ending} href={`/export/impacts.${ending}${asked}`} name={`Download all as ${name}`}>
            {name}
          </TakeAwayLink>
        ))}
      </TakeAwayGroup>
    </TakeAway>
  );
}
