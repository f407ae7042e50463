/** A place in the answer: where a value goes, and how far an error in it reaches. */
import type { GraphQLResolveInfo } from 'graphql';

export type Path = GraphQLResolveInfo['path'];

export abstract class Slot {
  readonly parent: Slot | null;
  /** Whether an error ends here, with null; else it goes on to the parent. */
  readonly nullable: boolean;
  /** An error came through here: what is still to come for this place is of no use. */
  dead = false;

  constructor(parent: Slot | null, nullable: boolean) {
    this.parent = parent;
    this.nullable = nullable;
  }

  abstract put(value: unknown): void;
  abstract path(): Path | undefined;

  /** Whether this place, or one that it lies in, is no more. */
  isLost(): boolean {
    for (let at: Slot | null = this; at; at = at.parent) if (at.dead) return true;
    return false;
  }
}

export class FieldSlot extends Slot {
  readonly holder: Record<string, unknown>;
  readonly key: string;
  readonly typename: string;

  constructor(parent: Slot, nullable: boolean, holder: Record<string, unknown>, key: string, typename: string) {
    super(parent, nullable);
    this.holder = holder;
    this.key = key;
    this.typename = typename;
  }

  put(value: unknown) {
    this.holder[this.key] = value;
  }
  path(): Path {
    return { prev: this.parent?.path(), key: this.key, typename: this.typename };
  }
}

export class ItemSlot extends Slot {
  readonly list: unknown[];
  readonly index: number;

  constructor(parent: Slot, nullable: boolean, list: unknown[], index: number) {
    super(parent, nullable);
    this.list = list;
    this.index = index;
  }

  put(value: unknown) {
    this.list[this.index] = value;
  }
  path(): Path {
    return { prev: this.parent?.path(), key: this.index, typename: undefined };
  }
}

/** The answer as a whole. */
export class RootSlot extends Slot {
  data: unknown = null;

  constructor() {
    super(null, true);
  }

  put(value: unknown) {
    this.data = value;
  }
  path() {
    return undefined;
  }
}
