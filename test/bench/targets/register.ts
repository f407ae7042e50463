/** Every target by name. */
import { ours } from './ours/target.ts';
import type { Target } from './target.ts';

export const targetNames = ['ours', 'postgraphile', 'mercurius-pg', 'mercurius-sqlite', 'apollo-sqlite'] as const;
export type TargetName = (typeof targetNames)[number];
export const isTargetName = (name: string): name is TargetName => targetNames.some((one) => one === name);

export const targets: Partial<Record<TargetName, Target>> = { ours };
