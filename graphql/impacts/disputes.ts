/** Rights on which standing assessments of one proposal disagree. */
import type { Impact } from './impacts.ts';

export interface Dispute {
  rightId: string;
  /** The gravest first. */
  impacts: Impact[];
}
