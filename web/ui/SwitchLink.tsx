/** Something that is on or off in the address of a page. It is a link, so it works without scripts; with them the space bar turns it too. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './SwitchLink.module.css';

/** `to` is the address with the switch the other way. */
export function SwitchLink({ isOn, to, children }: { isOn: boolean; to: string; children: ReactNode }) {
  return (
    <Link
      role="switch"
      aria-checked={isOn}
      className={styles.switch}
      to={to}
      preventScrollReset
      onKeyDown={(event) => {
        if (event.key !== ' ') return;
        event.preventDefault();
        event.currentTarget.click();
      }}
    >
      <span aria-hidden className={styles.track} />
      {children}
    </Link>
  );
}
