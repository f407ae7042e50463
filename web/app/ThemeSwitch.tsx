/** Turns from the system's theme to light to dark and back. */
import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#web/ui/Button.tsx';
import { chooseTheme, chosenTheme, type Theme } from './theme.ts';

const next: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const signs = { system: Monitor, light: Sun, dark: Moon };

export function ThemeSwitch() {
  const [theme, setTheme] = useState(chosenTheme);
  const Sign = signs[theme];
  function turn() {
    chooseTheme(next[theme]);
    setTheme(next[theme]);
  }
  return (
    <Button look="icon" aria-label={`Theme: ${theme}. Change to ${next[theme]}.`} onPress={turn}>
      <Sign size={18} aria-hidden />
    </Button>
  );
}
