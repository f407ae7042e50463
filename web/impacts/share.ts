/** A share of a whole in words. Short of all it is never rounded up to all, and short of none never down to none. */
export function shareInWords(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0 %';
  const share = (100 * part) / whole;
  if (share < 1) return 'less than 1 %';
  return `${Math.floor(share)} %`;
}
