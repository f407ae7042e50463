/** Deliveries to the channel 'webhook'. */
import { type Channel, later } from '#graphql/deliveries/deliveries.ts';

export const webhook: Channel = {
  async send() {
    return later('Not built.');
  },
};
