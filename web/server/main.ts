/** What is built for the function that sends pages: one file that holds every page. */
import { readyAll } from '#web/app/readyRoutes.ts';
import { routes } from '#web/app/routes.tsx';
import { type Asked, draw } from './draw.tsx';
import { plainPage, wholePage } from './template.ts';

export type { Ask } from './askExchange.ts';
export type { Asked } from './draw.tsx';
export { drawEmbed, refuseEmbed } from './drawEmbed.tsx';
export { plainPage };

// All of it is in this one file, and nothing is fetched.
const allAreReady = readyAll(routes);

/** A page with the status to send it with. Rejects when it cannot be drawn; the plain page then serves. */
export async function drawPage(asked: Asked): Promise<{ status: number; html: string }> {
  await allAreReady;
  const drawn = await draw(routes, asked);
  return { status: drawn.status, html: wholePage(drawn) };
}
