/** Starts the client in the page, over what the server drew or in an empty place. */
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import './embed/embed.css';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { App } from './app/App.tsx';
import { readyRoutes } from './app/readyRoutes.ts';
import { routes } from './app/routes.tsx';
import { readSent } from './app/sent.ts';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no element with the id root');

const sent = readSent();
const isReady = await readyRoutes(routes, location.pathname).then(
  () => true,
  () => false,
);
// A page whose code does not come stays as the server drew it: it can still be read.
if (isReady || !sent) {
  const app = (
    <StrictMode>
      <App router={createBrowserRouter(routes)} sent={sent} />
    </StrictMode>
  );
  if (sent) hydrateRoot(place, app);
  else createRoot(place).render(app);
}
