/** Draws a page where there is no browser: the same routes and components, for a reader who is signed out. */
import { StrictMode } from 'react';
import { createStaticHandler, createStaticRouter, type RouteObject, StaticRouterProvider } from 'react-router';
import { createClient, Provider, ssrExchange } from 'urql';
import type { Sent } from '#web/app/sent.ts';
import { Surroundings } from '#web/app/surroundings.ts';
import { DrawnAt } from '#web/ui/useReader.ts';
import { type Ask, askExchange } from './askExchange.ts';
import { toHtml } from './toHtml.ts';

export type Asked = {
  /** Path and query string of the page. */
  path: string;
  /** Address of the site without a slash at its end. */
  origin: string;
  now: Date;
  ask: Ask;
};

export type Drawn = {
  status: number;
  /** What belongs into the head: title, descriptions, links. */
  head: string;
  /** What is seen. */
  body: string;
  sent: Sent;
};

/**
 * A page may hold no style attribute, which its policy forbids. public/styles.js sets what they said by the means that scripts have,
 * before the page is first painted. In React's output a quotation mark stands bare nowhere but around an attribute.
 */
const withoutInlineStyles = (html: string) => html.replaceAll(' style="', ' data-style="');

const handlers = new WeakMap<RouteObject[], ReturnType<typeof createStaticHandler>>();

function handlerOf(routes: RouteObject[]) {
  const handler = handlers.get(routes) ?? createStaticHandler(routes);
  handlers.set(routes, handler);
  return handler;
}

/** Rejects with the fault of the first question that could not be answered. */
export async function draw(routes: RouteObject[], { path, origin, now, ask }: Asked): Promise<Drawn> {
  const { query, dataRoutes } = handlerOf(routes);
  const context = await query(new Request(origin + path));
  if (context instanceof Response) throw new Error(`The router answered ${context.status}.`);

  let status = 200;
  const faults: unknown[] = [];
  const answers = ssrExchange({ isClient: false });
  const client = createClient({
    url: origin,
    suspense: true,
    preferGetMethod: false,
    exchanges: [answers, askExchange(ask, (fault) => faults.push(fault))],
  });
  const around = {
    origin,
    onStatus: (found: number) => {
      status = found;
    },
  };
  const html = await toHtml(
    <StrictMode>
      <Surroundings value={around}>
        <DrawnAt value={now.getTime()}>
          <Provider value={client}>
            <StaticRouterProvider router={createStaticRouter(dataRoutes, context)} context={context} hydrate={false} />
          </Provider>
        </DrawnAt>
      </Surroundings>
    </StrictMode>,
  );
  if (faults.length > 0) throw faults[0];
  // What React lifts out of the components for the head comes first, and no page begins with anything but a box.
  const begin = html.indexOf('<div');
  return {
    status,
    head: html.slice(0, begin),
    body: withoutInlineStyles(html.slice(begin)),
    sent: { at: now.getTime(), origin, answers: answers.extractData() },
  };
}
