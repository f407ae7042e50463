/** A button: something happens here. For going elsewhere take LinkButton. */
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import styles from './Button.module.css';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'icon';
export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style'> & { look?: ButtonLook };

/** `look` is plain when absent; `icon` needs an aria-label. While isPending the button keeps its focus and its width. */
export function Button({ look = 'plain', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`${styles.button} ${styles[look]}`} />;
}
