/** One local host for all browser tests: started before the first, seeded, with built pages; gone with its data after the last. */
import type { TestProject } from 'vitest/node';
import { clear, newFolder, startLocalHost } from '#test/support/host.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the site is, without a slash at its end. */
    site: string;
    /** Its data folder. */
    folder: string;
  }
}

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const folder = newFolder();
  const host = await startLocalHost(folder).catch((fault: unknown) => {
    clear(folder);
    throw fault;
  });
  project.provide('site', host.url);
  project.provide('folder', folder);
  return async () => {
    await host.end();
    clear(folder);
  };
}
