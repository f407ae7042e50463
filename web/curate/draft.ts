/** A form being filled in: it survives a reload and the way through the sign-in, in this tab only, and is forgotten at the sign-out. */
import { draftKey } from '#web/app/session.ts';
import type { Values } from './values.ts';

const place = (form: string) => draftKey(`curate.${form}`);

/** What was filled into a form; empty when nothing was, or when what is kept is no form. */
export function keptValues(form: string): Values {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place(form)) ?? '{}');
    return isValues(kept) ? kept : {};
  } catch {
    return {};
  }
}

/** Keeps what stands in a form, or forgets it when null. */
export function keepValues(form: string, values: Values | null): void {
  try {
    if (values) sessionStorage.setItem(place(form), JSON.stringify(values));
    else sessionStorage.removeItem(place(form));
  } catch {
    // Storage is full or closed: the form then holds until the page is left.
  }
}

function isValues(kept: unknown): kept is Values {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    !Array.isArray(kept) &&
    Object.values(kept).every((value) => typeof value === 'string')
  );
}
