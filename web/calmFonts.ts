/**
 * Lets no text move once it is seen. The fonts' own style sheets swap faces whenever a font arrives, and a title may then take
 * another line; so a font is used when it is there at the first paint, and from the next page on when it is not.
 */
import type { Plugin } from 'vite';

export function calmFonts(): Plugin {
  return {
    name: 'calm-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/@fontsource-variable\/.*\.css$/.test(id)) return null;
      return code.replaceAll('font-display: swap', 'font-display: optional');
    },
  };
}
