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
/** Milliseconds since the import began. */
interface Step {
  imported: number;
  answered: number;
}
export interface ColdStart {
  /** Size of the bundle. */
  bytes: number;
  /** With code that was compiled at an earlier start, as in a sandbox that lives on. */
  cached: Step;
  /** Without, as in a new sandbox. */
  fresh: Step;
}
export interface Costs {
  coldStart: ColdStart | null;
  atTable: Partial<Record<QuestionName, Cost>>;
  shares: Partial<Record<QuestionName, Share>>;
}
