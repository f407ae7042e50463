/** The parts of a right's code in an address. */
import type { RightsInstrument } from '#web/__generated__/graphql.ts';

/** UDHR-19 is article 19 of the UDHR, in any letter case; null for what is no such code. */
export function parseRightCode(code: string): { instrument: RightsInstrument; article: string } | null {
  const [, instrument = '', article = ''] = /^(udhr|iccpr|icescr)-(\d{1,2}|general)$/i.exec(code) ?? [];
  const known = (['UDHR', 'ICCPR', 'ICESCR'] as const).find((one) => one === instrument.toUpperCase());
  return known ? { instrument: known, article: article.toLowerCase() } : null;
}
