/** What a key does in the inbox: pure, so that every key can be told apart in one place. */

/** Where to go in the list, or what to do with the notification at hand. */
export type Step = { to: number } | { mark: number };

/**
 * The step a key asks for from the place `at` in a list of `length`; null when the key is not one of ours, is held together with
 * another, or leads nowhere. j and ArrowDown go on, k and ArrowUp go back, Home and End to the ends, e marks as read.
 */
export function stepOf(
  press: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean },
  at: number,
  length: number,
): Step | null {
  if (press.ctrlKey || press.metaKey || press.altKey || length === 0) return null;
  const go = (to: number) => (to >= 0 && to < length && to !== at ? { to } : null);
  switch (press.key) {
    case 'j':
    case 'ArrowDown':
      return go(at + 1);
    case 'k':
    case 'ArrowUp':
      return go(at - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(length - 1);
    case 'e':
      return at >= 0 ? { mark: at } : null;
    default:
      return null;
  }
}
