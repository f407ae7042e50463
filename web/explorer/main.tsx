/** Starts the explorer: a page of its own, so that no other page loads any of it. */
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '../ui/tokens.css';
import './explorer.css';
import { createRoot } from 'react-dom/client';
import { Explorer } from './Explorer.tsx';

const place = document.getElementById('root');
if (!place) throw new Error('explorer.html has no element with the id root');
createRoot(place).render(<Explorer />);
document.documentElement.dataset.live = '';
