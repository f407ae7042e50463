/** Ways to take one record along: how to cite it, and a feed of what becomes of it. */
import { TakeAway, TakeAwayGroup, TakeAwayLink } from '#web/catalogue/TakeAway.tsx';
import { CiteRecord } from '#web/citations/CiteRecord.tsx';
import { EmbedSnippet } from '#web/embed/EmbedSnippet.tsx';

export function RecordTakeAway({ slug, title }: { slug: string; title: string }) {
  return (
    <TakeAway what="this record">
      <TakeAwayGroup word="Reference">
        <CiteRecord slug={slug} />
        <EmbedSnippet what="this record" title={title} path={`/embed/proposal/${slug}`} height={420} />
      </TakeAwayGroup>
      <TakeAwayGroup word="Feed">
        <TakeAwayLink href={`/feeds/proposals/${slug}.atom`} name="Feed of changes to this record, Atom">
          Atom
        </TakeAwayLink>
        <TakeAwayLink href={`/feeds/proposals/${slug}.json`} name="Feed of changes to this record, JSON Feed">
          JSON
        </TakeAwayLink>
      </TakeAwayGroup>
    </TakeAway>
  );
}
