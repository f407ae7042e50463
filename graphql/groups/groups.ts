/** Groups: people who share notes. Nobody else learns that one exists. */
export const groupRoles = ['OWNER', 'MEMBER', 'READER'] as const;
export type GroupRole = (typeof groupRoles)[number];

export interface Group {
  id: string;
  version: number;
  name: string;
  description: string | null;
  createdAt: string;
}

/** A group by its id, if the actor belongs to it; null otherwise, as if it did not exist. */
export const groupById = (_ctx: unknown, _id: string): Group | null => null;
