/** What ours costs beyond time: requests to the table and their capacity units, and where the time of an answer goes. */
import type { QuestionName } from '../answers/questions.ts';

/** Means over the questions asked. */
export interface Cost {
  /** Requests to the table. */
  requests: number;
  /** Capacity units, as the engine counts them. */
  readUnits: number;
  writeUnits: number;
}
export interface Share {
  /** Milliseconds from the event that comes in to the answer that goes out, in the handler alone. */
  whole: number;
  /** In SQLite. */
  catalogue: number;
  /** Waiting for the table, its client included. */
  table: number;
  /** All else: GraphQL and our own code. */
  rest: number;
}
export interface Costs {
  atTable: Partial<Record<QuestionName, Cost>>;
  shares: Partial<Record<QuestionName, Share>>;
}
