/** Deliveries to the channel 'email'. */
import { type Channel, later } from '#graphql/deliveries/deliveries.ts';

export const email: Channel = {
  async send() {
    return later('Not built.');
  },
};
