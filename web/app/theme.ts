/** Light, dark, or as the system has it. The choice is kept on this device only, and only once one is made. */
export type Theme = 'system' | 'light' | 'dark';

const place = 'travaux.theme';

/** The theme chosen on this device; system when none was, or when storage is closed. */
export function chosenTheme(): Theme {
  const kept = document.documentElement.dataset.theme;
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Draws the page in a theme and keeps the choice where storage allows it. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(place);
    else localStorage.setItem(place, theme);
  } catch {
    // Storage is closed in some private windows: the theme then holds until the page is left.
  }
}
