/** Ways through a long list: back to its beginning, and on. Cursors know no page numbers. */
import { LinkButton } from './LinkButton.tsx';
import styles from './Pagination.module.css';

/** `first` and `next` are addresses; a way that does not exist is left out. Nothing is drawn when there is none. */
export function Pagination({
  first,
  next,
  label,
}: {
  first?: string | undefined;
  next?: string | undefined;
  label: string;
}) {
  if (!first && !next) return null;
  return (
    <nav aria-label={label} className={styles.pages}>
      {first && <LinkButton to={first}>First page</LinkButton>}
      {next && <LinkButton to={next}>Next page</LinkButton>}
    </nav>
  );
}
