/** How the page of a right is looked at, as its address has it. */
import { describe, expect, it } from 'vitest';
import { parseRightView, rightAddress } from '#web/vocabulary/rightView.ts';

const parse = (search: string) => parseRightView(new URLSearchParams(search), 'UDHR-12');

describe('the address of a right', () => {
  it('holds by what its ledger counts and which counterparts are counted with it', () => {
    const view = { by: 'TOPIC', also: ['ICCPR-17'] } as const;
    expect(parse('?by=topic&also=iccpr-17')).toEqual(view);
    expect(rightAddress('UDHR-12', { ...view, also: [...view.also] })).toBe('/rights/UDHR-12?by=TOPIC&also=ICCPR-17');
    expect(rightAddress('UDHR-12', parse(''))).toBe('/rights/UDHR-12');
  });

  it('passes over what is no axis of a ledger, no right, or the right itself', () => {
    expect(parse('?by=DIRECTION&also=UDHR-12&also=nonsense&also=ICCPR-17&also=ICCPR-17')).toEqual({
      by: 'SPONSOR',
      also: ['ICCPR-17'],
    });
  });
});
