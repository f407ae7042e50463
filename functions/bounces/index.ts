/** What SES says of letters, over SNS: bounces, complaints and arrivals. Addresses are read from it, acted on, and written into no log. */
import type { SNSEvent } from 'aws-lambda';
import { letterReturned } from '#graphql/addresses/mail/letterReturned.ts';
import { system } from '#graphql/people/actor.ts';
import { entry } from '../runtime/entry.ts';
import { log } from '../runtime/log.ts';
import { wordsIn } from './notice.ts';

/** A failure is thrown: SNS then calls again, and what was done already is found done. */
export async function handler({ Records }: SNSEvent): Promise<void> {
  const { contextFor } = await entry();
  let heeded = 0;
  for (const { Sns } of Records) {
    const words = wordsIn(Sns.Message);
    if (words === null) log('error', { function: 'bounces', code: 'NOTICE_MEANINGLESS' });
    for (const { address, word } of words ?? []) heeded += await letterReturned(contextFor(system), address, word);
  }
  log('info', { function: 'bounces', count: heeded });
}
