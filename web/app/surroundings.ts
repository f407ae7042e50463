/** What surrounds a page while it is drawn, by the server or in the browser. */
import { createContext, useContext } from 'react';

export type Around = {
  /** Address of the site without a slash at its end, for permanent addresses. */
  origin: string;
  /** Takes the HTTP status that the page found fit; absent in the browser, where it is too late. */
  onStatus?: (status: number) => void;
};

export const Surroundings = createContext<Around>({ origin: '' });

/** Says with which HTTP status the server should send this page. */
export function useStatus(status: number): void {
  useContext(Surroundings).onStatus?.(status);
}
