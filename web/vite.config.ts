/**
 * Builds the client, and with `--ssr server/main.ts` the one file from which a function sends pages; that file holds the document of the client
 * built before it. The API is same-origin in every setting; `API_PORT` points a bare `vite` at an API that runs elsewhere on this machine.
 */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type BuildEnvironmentOptions, defineConfig, loadEnv } from 'vite';
import { calmFonts } from './calmFonts.ts';
import { inlineDocuments } from './inlineDocuments.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

const forBrowsers: BuildEnvironmentOptions = {
  outDir: 'dist',
  emptyOutDir: true,
  target: ['chrome123', 'firefox128', 'safari17.5'],
  assetsInlineLimit: 0,
  // One file of styles: a page that comes drawn has all of its look before any of its code.
  cssCodeSplit: false,
  modulePreload: { polyfill: false },
};

const forTheServer: BuildEnvironmentOptions = {
  outDir: '../functions/page/dist',
  emptyOutDir: true,
  target: 'node24',
  minify: true,
  rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'pages.mjs' } },
};

export default defineConfig(({ mode, isSsrBuild }) => {
  const api = `http://localhost:${loadEnv(mode, root, 'API_').API_PORT ?? '4000'}`;
  return {
    root,
    plugins: [inlineDocuments(), calmFonts(), react()],
    server: { proxy: { '/graphql': api, '/oidc': api, '/config.json': api } },
    // The explorer beside is built apart.
    optimizeDeps: { entries: 'index.html' },
    build: isSsrBuild ? forTheServer : forBrowsers,
    // Else React would choose at run time, and be three times as slow wherever nobody set it.
    ...(isSsrBuild && { define: { 'process.env.NODE_ENV': JSON.stringify('production') } }),
    publicDir: isSsrBuild ? false : 'public',
    ssr: { noExternal: true },
  };
});
