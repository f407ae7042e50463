/** The head of every page: where one can go, and who one is. */
import { Menu, X } from 'lucide-react';
import { useState } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { QuickFindButton } from '#web/catalogue/QuickFindButton.tsx';
import { Account } from '#web/people/Account.tsx';
import { Button } from '#web/ui/Button.tsx';
import styles from './Header.module.css';
import { ThemeSwitch } from './ThemeSwitch.tsx';

const ways = [
  ['/consultations', 'Consultations'],
  ['/processes', 'Processes'],
  ['/proposals', 'Proposals'],
  ['/topics', 'Topics'],
  ['/rights', 'Rights'],
  ['/impacts', 'Impact'],
  ['/parties', 'Parties'],
] as const;

export function Header() {
  const { key } = useLocation();
  // The menu belongs to the page it was opened on, so going anywhere closes it.
  const [openedOn, setOpenedOn] = useState<string | null>(null);
  const isOpen = openedOn === key;
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <Link to="/" className={styles.name}>
          Travaux
        </Link>
        <div className={styles.menu}>
          <Button
            look="icon"
            aria-label="Menu"
            aria-expanded={isOpen}
            aria-controls="ways"
            onPress={() => setOpenedOn(isOpen ? null : key)}
          >
            {isOpen ? <X size={20} aria-hidden /> : <Menu size={20} aria-hidden />}
          </Button>
        </div>
        <nav id="ways" aria-label="Main" className={`${styles.ways} ${isOpen ? styles.open : ''}`}>
          {ways.map(([to, name]) => (
            <NavLink key={to} to={to}>
              {name}
            </NavLink>
          ))}
        </nav>
        <div className={styles.end}>
          <QuickFindButton />
          <Account />
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}
