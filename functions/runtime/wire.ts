/** The way to those who are connected: API Gateway's endpoint for connections, or what stands there on one machine. */
import type { Wire } from '#graphql/live/wire.ts';
import { entry } from './entry.ts';

/** Made anew for each batch or message; what is costly in it is made once. */
export async function openWire(): Promise<Wire> {
  const { contextFor } = await entry();
  return {
    contextFor,
    post: async () => 'GONE',
    close: async () => {},
    mask: ({ message }) => ({ message }),
  };
}
