/** Routes with the code of their pages loaded, so that these can be drawn at once. */
import { matchRoutes, type RouteObject } from 'react-router';

/** Loads what an address needs, in the given routes themselves. Rejects when it cannot be loaded. */
export async function readyRoutes(routes: RouteObject[], pathname: string): Promise<void> {
  await Promise.all((matchRoutes(routes, pathname) ?? []).map(({ route }) => ready(route)));
}

/** Loads everything. */
export async function readyAll(routes: RouteObject[]): Promise<void> {
  await Promise.all(routes.flatMap((route) => [ready(route), readyAll(route.children ?? [])]));
}

async function ready(route: RouteObject): Promise<void> {
  if (typeof route.lazy === 'function') Object.assign(route, await route.lazy(), { lazy: undefined });
}
