/** Deliveries to the channel 'chat'. */
import { type Channel, later } from '#graphql/deliveries/deliveries.ts';

export const chat: Channel = {
  async send() {
    return later('Not built.');
  },
};
