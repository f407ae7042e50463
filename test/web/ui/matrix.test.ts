/** Reading the heat map: its scale, and the way through it by keyboard. */
import { describe, expect, it } from 'vitest';
import { nextPlace } from '#web/ui/gridWalk.ts';
import { heatStep } from '#web/ui/heat.ts';

describe('the scale of the heat map', () => {
  it('begins with one and ends with the greatest count', () => {
    expect(heatStep(1, 6)).toBe(1);
    expect(heatStep(6, 6)).toBe(5);
  });

  it('never falls as the count grows', () => {
    const steps = Array.from({ length: 40 }, (_, count) => heatStep(count + 1, 40));
    expect(steps).toEqual([...steps].sort((one, other) => one - other));
    expect(new Set(steps).size).toBe(5);
  });

  it('has one step when every count is one', () => {
    expect(heatStep(1, 1)).toBe(1);
  });
});

describe('walking the heat map', () => {
  const size = { rows: 5, columns: 4 };
  const press = (key: string, ctrlKey = false, rightToLeft = false) =>
    nextPlace({ key, ctrlKey }, { row: 2, column: 1 }, size, rightToLeft);

  it('goes cell by cell', () => {
    expect(press('ArrowDown')).toEqual({ row: 3, column: 1 });
    expect(press('ArrowRight')).toEqual({ row: 2, column: 2 });
  });

  it('changes left and right in right-to-left text', () => {
    expect(press('ArrowRight', false, true)).toEqual({ row: 2, column: 0 });
  });

  it('goes to the ends of the row, and with Control to the corners', () => {
    expect(press('Home')).toEqual({ row: 2, column: 0 });
    expect(press('End')).toEqual({ row: 2, column: 3 });
    expect(press('Home', true)).toEqual({ row: 0, column: 0 });
    expect(press('End', true)).toEqual({ row: 4, column: 3 });
  });

  it('leaves other keys alone', () => {
    expect(press('Enter')).toBeNull();
  });
});
