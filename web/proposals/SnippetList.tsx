/** Why a record was found: the words searched for, marked where they stand in it. */
import type { SnippetField } from '#web/__generated__/graphql.ts';
import { Marked } from './Marked.tsx';
import styles from './SnippetList.module.css';

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

export type SnippetListProps = {
  snippets: readonly { field: SnippetField; parts: readonly { text: string; hit: boolean }[] }[];
};

/** Nothing where there are no snippets. Each stretch keeps the direction of its own writing. */
export function SnippetList({ snippets }: SnippetListProps) {
  if (snippets.length === 0) return null;
  return (
    <dl className={styles.snippets}>
      {snippets.map(({ field, parts }) => (
        <div key={`${field} ${parts.map(({ text }) => text).join('')}`}>
          <dt>{fieldWords[field]}</dt>
          <dd dir="auto">
            <Marked parts={parts} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
