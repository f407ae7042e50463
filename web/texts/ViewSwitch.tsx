/** Turns redlines from one text to two beside each other and back. Links, so that it works without scripts and stands in the address. */
import { Link, useSearchParams } from 'react-router';
import { addressWith } from './addressWith.ts';
import type { RedlineView } from './Redline.tsx';
import styles from './ViewSwitch.module.css';

const views: readonly (readonly [view: RedlineView, name: string])[] = [
  ['inline', 'In one text'],
  ['side', 'Side by side'],
];

/** The view that the address asks for; in one text when it asks for none there is. */
export const viewIn = (parameters: URLSearchParams): RedlineView =>
  parameters.get('view') === 'side' ? 'side' : 'inline';

export function ViewSwitch() {
  const [parameters] = useSearchParams();
  const shown = viewIn(parameters);
  return (
    <nav aria-label="How changes are shown" className={styles.switch}>
      {views.map(([view, name]) => (
        <Link
          key={view}
          to={addressWith(parameters, { view: view === 'inline' ? null : view })}
          replace
          preventScrollReset
          aria-current={view === shown ? 'true' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
