/** What is asked for now, each part removable. */
import { Link } from 'react-router';
import { Chip } from '#web/ui/Chip.tsx';
import styles from './ActiveFilters.module.css';
import type { QueryPart } from './filters.ts';
import { addressOf, type Question } from './queryString.ts';

export type ActiveFiltersProps = {
  parts: readonly QueryPart[];
  question: Question;
  /** Further parts of the address that stay as they are. */
  keep?: string;
};

export function ActiveFilters({ parts, question: { sort }, keep }: ActiveFiltersProps) {
  if (parts.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Active filters">
      {parts.map(({ key, label, without }) => (
        <li key={key}>
          <Chip label={label} without={addressOf({ query: without, sort }, keep)} />
        </li>
      ))}
      <li>
        <Link to={addressOf({ query: {} }, keep)}>Clear all</Link>
      </li>
    </ul>
  );
}
