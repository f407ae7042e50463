/** An active choice that can be taken away again. */
import { X } from 'lucide-react';
import { Link } from 'react-router';
import styles from './Tag.module.css';

/** `without` is the address of the same page without this choice. */
export function Chip({ label, without }: { label: string; without: string }) {
  return (
    <Link to={without} className={styles.chip} aria-label={`Remove filter: ${label}`}>
      {label}
      <X size={14} aria-hidden />
    </Link>
  );
}
