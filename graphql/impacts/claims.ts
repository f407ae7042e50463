/** Who said that they are assessing a proposal: public, by their own wish, for 14 days. */

export interface Claim {
  proposalId: string;
  accountId: string;
  handle: string;
  since: string;
  until: string;
}

/** All of one account's. */
export interface OwnClaims {
  version: number;
  claims: Pick<Claim, 'proposalId' | 'since' | 'until'>[];
}
