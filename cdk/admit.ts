// Runs in Cognito before an account is made. Cognito confirms a new account by a code sent to an address; somebody who gives
// no address could never be confirmed, so those are let in at once. An address that is given is confirmed by its code.
import type { PreSignUpTriggerEvent } from 'aws-lambda';

/** Throws, in words for the sign-up page, when the name is an e-mail address: names are shown beside public notes. */
export async function handler(event: PreSignUpTriggerEvent): Promise<PreSignUpTriggerEvent> {
  if (event.userName.includes('@')) throw new Error('Choose a pseudonym, not an e-mail address: others will see it.');
  const address = event.request.userAttributes.email;
  return { ...event, response: { ...event.response, autoConfirmUser: !address } };
}
