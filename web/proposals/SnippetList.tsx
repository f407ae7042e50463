/** Why a record was found: the words searched for, marked where they stand in it. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { SnippetField } from '#web/__generated__/graphql.ts';
import styles from './SnippetList.module.css';

const SnippetList_snippet = graphql(`
  fragment SnippetList_snippet on Snippet {
    field
    parts {
      text
      hit
    }
  }
`);

const fieldWords: Record<SnippetField, string> = {
  SYMBOL: 'Symbol',
  TITLE: 'Title',
  SUMMARY: 'Summary',
  JUSTIFICATION: 'Justification',
  TEXT: 'Text',
  SPONSOR: 'Sponsor',
  TOPIC: 'Topic',
  PROVISION: 'Provision',
};

/** Nothing where there are no snippets. The stretch keeps the direction of its own writing. */
export function SnippetList(props: { snippets: readonly FragmentType<typeof SnippetList_snippet>[] }) {
  const snippets = readFragment(SnippetList_snippet, props.snippets);
  if (snippets.length === 0) return null;
  return (
    <dl className={styles.snippets} aria-label="Found in">
      {snippets.map(({ field, parts }) => {
        const words = parts.map(({ text }) => text).join('');
        return (
          <div key={`${field} ${words}`}>
            <dt>{fieldWords[field]}</dt>
            <dd dir="auto">
              {withPlaces(parts).map(({ at, text, hit }) => (hit ? <mark key={at}>{text}</mark> : text))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The pieces with the place each begins at. */
function withPlaces<Part extends { text: string }>(parts: readonly Part[]): (Part & { at: number })[] {
  let at = 0;
  return parts.map((part) => {
    const placed = { ...part, at };
    at += part.text.length;
    return placed;
  });
}
