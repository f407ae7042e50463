/** The channels by which deliveries go out. The compiler names the one that is missing. */
import type { Channels } from '#graphql/deliveries/deliveries.ts';
import { chat } from './chat.ts';
import { email } from './email.ts';
import { webhook } from './webhook.ts';

export const channels = { EMAIL: email, CHAT: chat, WEBHOOK: webhook } satisfies Channels;
