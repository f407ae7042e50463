/** A number and its sign stay on one line. */
const space = '\u00a0';

/** A share of a whole in words. Short of all it is never rounded up to all, and short of none never down to none. */
export function shareInWords(part: number, whole: number): string {
  if (part === 0 || whole === 0) return `0${space}%`;
  const share = (100 * part) / whole;
  if (share < 1) return `less than 1${space}%`;
  return `${Math.floor(share)}${space}%`;
}
