/** Lists of published assessments: one query, its pages and its counts. */
import type { Page } from '../pages.ts';
import type { Impact } from './impacts.ts';

export interface ImpactList {
  page(): Promise<Omit<Page<Impact>, 'totalCount'>>;
  totalCount(): Promise<number>;
}
