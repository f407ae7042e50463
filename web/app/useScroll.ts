/** Where the page stands after going somewhere: at the top of a new one, at the part that is named, where one was when going back. Kept in memory, as it tells what was read. */
import { useEffect, useRef } from 'react';
import { type Location, useLocation, useNavigationType } from 'react-router';

const places = new Map<string, number>();

export function useScroll(): void {
  const location = useLocation();
  const way = useNavigationType();
  const before = useRef(location);

  useEffect(() => {
    const note = () => places.set(location.key, scrollY);
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, [location.key]);

  useEffect(() => {
    const from = before.current;
    before.current = location;
    if (from === location) return;
    if (location.hash) {
      if (way !== 'POP') document.getElementById(location.hash.slice(1))?.scrollIntoView();
      return;
    }
    if (way === 'POP') {
      const frame = requestAnimationFrame(() => scrollTo(0, places.get(location.key) ?? 0));
      return () => cancelAnimationFrame(frame);
    }
    if (!isSamePage(from, location)) scrollTo(0, 0);
  }, [location, way]);
}

/** A filter changed on the same page of the same list leaves the reader where they are; another page of it does not. */
function isSamePage(one: Location, other: Location): boolean {
  const after = ({ search }: Location) => new URLSearchParams(search).get('after');
  return one.pathname === other.pathname && after(one) === after(other);
}
