/** The one switch that leaves our own inferences out of a page. It is a link to the same page, so it works without scripts too. */
import { useLocation } from 'react-router';
import { SwitchLink } from '#web/ui/SwitchLink.tsx';
import styles from './EditorialSwitch.module.css';
import { switched, useEditorial } from './editorial.ts';

/** `note` says what it does to this page, where that is not plain. */
export function EditorialSwitch({ note }: { note?: string }) {
  const { shown } = useEditorial();
  const { pathname, search, hash } = useLocation();
  // A cursor belongs to the list it was made in.
  const here = new URLSearchParams(search);
  here.delete('after');
  return (
    <p className={styles.line}>
      <SwitchLink isOn={!shown} to={switched(`${pathname}?${here}${hash}`, !shown)}>
        Without editorial inferences
      </SwitchLink>
      {note && <span className={styles.note}>{note}</span>}
    </p>
  );
}
