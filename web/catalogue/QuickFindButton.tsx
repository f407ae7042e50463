/** Opens the quick find from anywhere: by this button, or by the key / where nothing is being typed. */
import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from '#web/ui/Button.tsx';
import styles from './QuickFind.module.css';

const load = () => import('./QuickFind.tsx');
const QuickFind = lazy(async () => ({ default: (await load()).QuickFind }));

export function QuickFindButton() {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const { key } = event;
      // Who types on before the box is there loses no letter.
      const isEarly = isOpen && [...key].length === 1;
      if (!isEarly && key !== '/') return;
      event.preventDefault();
      if (isOpen) setTyped((before) => before + key);
      else setOpen(true);
    }
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [isOpen]);
  function close() {
    setOpen(false);
    setTyped('');
  }
  return (
    <>
      <Button
        aria-label="Find"
        aria-keyshortcuts="/"
        aria-haspopup="dialog"
        onHoverStart={() => void load()}
        onFocus={() => void load()}
        onPress={() => setOpen(true)}
      >
        <Search size={16} aria-hidden /> <span className={styles.buttonWord}>Find</span>
        <kbd aria-hidden className={styles.key}>
          /
        </kbd>
      </Button>
      {isOpen && (
        <Suspense>
          <QuickFind typed={typed} onType={setTyped} onClose={close} />
        </Suspense>
      )}
    </>
  );
}

/** Whether a key means a letter there, or belongs to a dialog that is open. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest(
      'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [role="dialog"]',
    ) !== null
  );
}
