/** The export as it is deployed: behind an address of its own, answering as it reads. */
import { streamed } from '../runtime/streamed.ts';
import { handler as answering } from './index.ts';

export const handler = streamed(answering);
