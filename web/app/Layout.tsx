/** What stands around every page. */
import { useEffect, useRef } from 'react';
import { Link, Outlet, useLocation, useNavigation } from 'react-router';
import { Header } from './Header.tsx';
import styles from './Layout.module.css';
import { OfflineBanner } from './OfflineBanner.tsx';
import { useScroll } from './useScroll.ts';

export function Layout() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useScroll();
  const busy = useNavigation().state !== 'idle';

  // A new page begins at its beginning for the keyboard and the screen reader too.
  useEffect(() => {
    if (before.current !== pathname) main.current?.focus({ preventScroll: true });
    before.current = pathname;
  }, [pathname]);

  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip}>
        Skip to the content
      </a>
      <Header />
      <OfflineBanner />
      <main id="main" ref={main} tabIndex={-1} className={styles.main} aria-busy={busy}>
        <Outlet />
      </main>
      <footer className={styles.footer}>
        <p className="unscripted">
          Without scripts, all records can be read and searched; filters by value, notes and following need them.
        </p>
        <p>
          Travaux keeps a public record of treaty proposals. What is uncertain is marked as such; what is our own
          inference is marked as editorial.
        </p>
        <p>
          <Link to="/topics">Topics</Link> · <Link to="/rights">Human rights</Link> · <Link to="/parties">Parties</Link>{' '}
          · <Link to="/action-lines">WSIS action lines</Link> · <Link to="/operators">Operators</Link> ·{' '}
          <Link to="/brief">Briefs</Link> · <Link to="/assess">To be assessed</Link> · <Link to="/notes">Notes</Link> ·{' '}
          <Link to="/groups">Groups</Link> · <Link to="/matrix">Matrix</Link> · <Link to="/data">Data</Link> ·{' '}
          <Link to="/api">API</Link>
        </p>
        <p>No cookies before you sign in; nothing is loaded from third parties.</p>
      </footer>
    </div>
  );
}
