import { describe, expect, it } from 'vitest';
import { endsEarly } from '#web/app/withoutGaps.ts';

describe('a fault', () => {
  it('that left its own field empty tore no gap', () => {
    expect(endsEarly({ party: null }, ['party'])).toBe(false);
    expect(endsEarly({ nodes: [{ host: null }] }, ['nodes', 0, 'host'])).toBe(false);
  });

  it('that took what stands around its field tore one', () => {
    expect(endsEarly({ viewer: null }, ['viewer', 'inbox'])).toBe(true);
    expect(endsEarly({ nodes: [null] }, ['nodes', 0, 'title'])).toBe(true);
    expect(endsEarly(null, ['proposals'])).toBe(true);
  });

  it('that names no field tore none', () => {
    expect(endsEarly({ party: null }, [])).toBe(false);
    expect(endsEarly(undefined, [])).toBe(false);
  });
});
