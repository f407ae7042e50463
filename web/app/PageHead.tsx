/** What a page says of itself to search engines, to those who show a card for a link, and to readers of feeds. */
import { useContext } from 'react';
import { asData } from './sent.ts';
import { Surroundings } from './surroundings.ts';

export type PageHeadProps = {
  /** As in the page's heading. */
  title: string;
  /** What stands here, in a sentence or two. */
  description: string;
  /** The one address of this page: path and, where it says what is shown, query string. */
  path: string;
  /** Ways to be told of changes: `address` without its ending, which is added for Atom and for JSON Feed. */
  feeds?: readonly { title: string; address: string; query?: string }[];
  /** The pages above this one, from the top, each with its path. */
  trail?: readonly (readonly [name: string, path: string])[];
  /** What stands here in the words of schema.org. Addresses are paths of this site, or whole. */
  data?: readonly Thing[];
  /** Keeps the page out of search engines. */
  isUnlisted?: boolean;
};

/** A thing in the words of schema.org. What is absent is not known. */
export type Thing = { '@type': string | readonly string[]; [property: string]: unknown };

const alternates = [
  ['atom', 'application/atom+xml'],
  ['json', 'application/feed+json'],
] as const;

export function PageHead({ title, description, path, feeds = [], trail = [], data = [], isUnlisted }: PageHeadProps) {
  const { origin } = useContext(Surroundings);
  const address = origin + path;
  const words = shortened(description);
  const things = [...data, ...(trail.length > 0 ? [breadcrumbs([...trail, [title, path]])] : [])];
  return (
    <>
      <meta name="description" content={words} />
      {isUnlisted ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={address} />}
      <meta property="og:site_name" content="Travaux" />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={words} />
      <meta property="og:url" content={address} />
      <meta property="og:image" content={`${origin}/card.png`} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content="Travaux: who proposes what in treaty talks" />
      <meta name="twitter:card" content="summary_large_image" />
      {feeds.flatMap((feed) =>
        alternates.map(([ending, type]) => (
          <link
            key={`${feed.address} ${ending}`}
            rel="alternate"
            type={type}
            title={feed.title}
            href={`${feed.address}.${ending}${feed.query ?? ''}`}
          />
        )),
      )}
      {things.length > 0 && (
        <script type="application/ld+json">
          {asData(whole({ '@context': 'https://schema.org', '@graph': things }, origin))}
        </script>
      )}
    </>
  );
}

function breadcrumbs(trail: readonly (readonly [string, string])[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(([name, path], place) => ({
      '@type': 'ListItem',
      position: place + 1,
      name,
      item: path,
    })),
  };
}

/** Properties that hold an address. */
const addresses = new Set(['@id', 'url', 'item', 'target', 'contentUrl', 'inDefinedTermSet']);

/** Paths made addresses, and what is absent left out. */
function whole(value: unknown, origin: string, property = ''): unknown {
  if (typeof value === 'string') return addresses.has(property) && value.startsWith('/') ? origin + value : value;
  if (Array.isArray(value)) return value.map((one) => whole(one, origin, property));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) =>
      one === null || one === undefined || (Array.isArray(one) && one.length === 0)
        ? []
        : [[name, whole(one, origin, name)]],
    ),
  );
}

/** At most 200 characters, cut after a word. */
function shortened(words: string): string {
  if (words.length <= 200) return words;
  return `${words.slice(0, 199).replace(/\s+\S*$/, '')}…`;
}
