/** Builds the client. The API is same-origin in every setting; `API_PORT` points a bare `vite` at an API that runs elsewhere on this machine. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';
import { inlineDocuments } from './inlineDocuments.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig(({ mode }) => {
  const api = `http://localhost:${loadEnv(mode, root, 'API_').API_PORT ?? '4000'}`;
  return {
    root,
    plugins: [inlineDocuments(), react()],
    server: { proxy: { '/graphql': api, '/oidc': api, '/config.json': api } },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: ['chrome123', 'firefox128', 'safari17.5'],
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  };
});
