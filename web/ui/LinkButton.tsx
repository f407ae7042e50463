/** A link that looks like a button, for the main way onward from a place. */
import { Link, type LinkProps } from 'react-router';
import styles from './Button.module.css';
import type { ButtonLook } from './Button.tsx';

/** `look` is plain when absent. */
export function LinkButton({
  look = 'plain',
  ...props
}: Omit<LinkProps, 'className' | 'style'> & { look?: ButtonLook }) {
  return <Link {...props} className={`${styles.button} ${styles[look]}`} />;
}
