/** The routes with the code of one page loaded, so that it can be drawn at once. */
import { matchRoutes, type RouteObject } from 'react-router';

/** Loads what an address needs, in the given routes themselves. Rejects when it cannot be loaded. */
export async function readyRoutes(routes: RouteObject[], pathname: string): Promise<void> {
  const pages = (matchRoutes(routes, pathname) ?? []).map(({ route }) => route);
  await Promise.all(
    pages.map(async (route) => {
      if (typeof route.lazy === 'function') Object.assign(route, await route.lazy(), { lazy: undefined });
    }),
  );
}
