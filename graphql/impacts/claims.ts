/** Who said that they are assessing a proposal: public, by their own wish, for 14 days. */

export interface Claim {
  proposalId: string;
  accountId: string;
  handle: string;
  since: string;
  until: string;
}
