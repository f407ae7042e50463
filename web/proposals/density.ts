/** How tightly the rows of a list stand; kept on this device. */
import { useState } from 'react';
import { useIsLive } from '#web/ui/useIsLive.ts';

export type Density = 'roomy' | 'compact';

const place = 'travaux.density';

/** The density chosen on this device, roomy when none was, and a way to change it. */
export function useDensity(): [Density, (density: Density) => void] {
  const isLive = useIsLive();
  const [chosen, setChosen] = useState<Density | null>(null);
  const density = chosen ?? (isLive ? kept() : 'roomy');
  function choose(next: Density) {
    setChosen(next);
    try {
      localStorage.setItem(place, next);
    } catch {
      // Storage is closed: the choice then holds until the page is left.
    }
  }
  return [density, choose];
}

function kept(): Density {
  try {
    return localStorage.getItem(place) === 'compact' ? 'compact' : 'roomy';
  } catch {
    return 'roomy';
  }
}
