/** API keys: made and revoked by their owner; whoever sends one reads the public record within a higher quota, and nothing else. */
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import type { SignedIn } from './actor.ts';

export interface ApiKey {
  id: string;
  name: string;
  createdAt: string;
}

export async function apiKeysOf(_ctx: Context, _owner: SignedIn): Promise<ApiKey[]> {
  return [];
}

export async function createApiKey(
  _ctx: Context,
  _name: string,
  _key?: string | null,
): Promise<{ key: ApiKey; secret: string }> {
  throw new Refusal('UNAVAILABLE', 'Not yet.');
}

export async function revokeApiKey(_ctx: Context, _id: string, _key?: string | null): Promise<string> {
  throw new Refusal('UNAVAILABLE', 'Not yet.');
}
