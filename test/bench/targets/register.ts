/** Every target by name. */
import { apolloSqlite, mercuriusPg, mercuriusSqlite } from './handwritten/targets.ts';
import { ours } from './ours/target.ts';
import { postgraphile } from './postgraphile/target.ts';
import type { Target } from './target.ts';

export const targetNames = ['ours', 'postgraphile', 'mercurius-pg', 'mercurius-sqlite', 'apollo-sqlite'] as const;
export type TargetName = (typeof targetNames)[number];
export const isTargetName = (name: string): name is TargetName => targetNames.some((one) => one === name);

export const targets: Record<TargetName, Target> = {
  ours,
  postgraphile,
  'mercurius-pg': mercuriusPg,
  'mercurius-sqlite': mercuriusSqlite,
  'apollo-sqlite': apolloSqlite,
};
