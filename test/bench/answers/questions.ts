/** The questions by name, and what each asks in words. */
export const questionNames = ['Q1', 'Q2', 'Q3', 'Q3R', 'Q4', 'Q5', 'Q6', 'W1', 'W2', 'B1'] as const;
export type QuestionName = (typeof questionNames)[number];

/** Questions with one request and one answer, which is checked before anything is timed. */
export const readNames = ['Q1', 'Q2', 'Q3', 'Q3R', 'Q4', 'Q5'] as const;
export type ReadName = (typeof readNames)[number];

export const meanings: Record<QuestionName, string> = {
  Q1: 'one proposal with sponsors, topics, impacts, both texts and the first 20 notes',
  Q2: 'the newest 50 proposals of one sponsor on one topic',
  Q3: 'sponsors by topics of one process',
  Q3R: 'sponsors by rights of one process and one topic',
  Q4: 'two words searched: how many, by topic, the best 20',
  Q5: 'consultations open now that close within 30 days, with followers',
  Q6: 'a walk through one process, newest first, by pages of 100',
  W1: 'a note on a proposal',
  W2: '3,000 notes by 200 clients on one proposal',
  B1: 'all proposals with their links and current text',
};
