/** Turns from the system's theme to light to dark and back. */
import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#web/ui/Button.tsx';
import { useIsLive } from '#web/ui/useIsLive.ts';
import { chooseTheme, chosenTheme, type Theme } from './theme.ts';

const next: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const signs = { system: Monitor, light: Sun, dark: Moon };

export function ThemeSwitch() {
  const isLive = useIsLive();
  const [turned, setTurned] = useState<Theme | null>(null);
  const theme = turned ?? (isLive ? chosenTheme() : 'system');
  const Sign = signs[theme];
  function turn() {
    chooseTheme(next[theme]);
    setTurned(next[theme]);
  }
  return (
    <Button look="icon" aria-label={`Theme: ${theme}. Change to ${next[theme]}.`} onPress={turn}>
      <Sign size={18} aria-hidden />
    </Button>
  );
}
