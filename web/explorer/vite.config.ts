/**
 * Builds the explorer into the folder of the built client, after it. Apart from it, because all pages share one file of styles, and this
 * brings fifty times as many.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** Its style sheet carries whole fonts inside itself. The reader's own serve, and the page's policy need not let them in. */
const withoutFonts: Plugin = {
  name: 'without-fonts',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('graphiql') && id.endsWith('.css') ? code.replaceAll(/@font-face\s*\{[^}]*\}/g, '') : null,
};

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [withoutFonts],
  publicDir: false,
  build: {
    outDir: '../dist',
    emptyOutDir: false,
    assetsDir: 'assets/explorer',
    target: ['chrome123', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { input: 'explorer.html' },
  },
});
