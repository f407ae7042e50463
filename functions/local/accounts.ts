/** The accounts of a local host. Nobody else can reach it, so they have no passwords; production has none of them. */
import * as z from 'zod';

export const accountNames = ['member', 'member2', 'curator', 'moderator'] as const;
export type AccountName = (typeof accountNames)[number];
export const accountName = z.enum(accountNames);

/** What each may do, in the words of the sign-in page. */
export const abilities: Record<AccountName, string> = {
  member: 'annotates, follows, has an inbox',
  member2: 'a second member, to see what others see',
  curator: 'also enters proposals, assessments and consultations',
  moderator: 'also hides notes',
};

/** The one client that the issuer knows: the pages. */
export const clientId = 'travaux-web';

/** What an access token says of an account, in the words that Cognito uses. */
export function tokenClaims(name: AccountName) {
  const groups = name === 'curator' || name === 'moderator' ? [name] : [];
  return { token_use: 'access', username: name, 'cognito:groups': groups };
}
