/** What an assessment has that nobody signed here, that answers nothing, and that stands. */
export const unsigned = {
  textId: null,
  selector: null,
  authorId: null,
  signedFor: null,
  supersedesId: null,
  supersededById: null,
  answersId: null,
  stance: null,
  withdrawnAt: null,
  withdrawnReason: null,
} as const;
