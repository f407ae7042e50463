/** The one sequential scale of the heat map, in five steps whose ink is readable on each. */

/** Step 1 to 5 for a count from 1 up to the greatest. Small counts stay apart from each other: the scale follows the square root. */
export function heatStep(count: number, greatest: number): 1 | 2 | 3 | 4 | 5 {
  const share = Math.sqrt(Math.max(0, count - 1) / Math.max(1, greatest - 1));
  const step = 1 + Math.round(share * 4);
  return step <= 1 ? 1 : step === 2 ? 2 : step === 3 ? 3 : step === 4 ? 4 : 5;
}
