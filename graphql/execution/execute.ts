/**
 * Runs a plan and answers as graphql-js does: the same values, the same errors, null as far up as the schema lets it go. What it
 * saves is the work that graphql-js does again for each object, and a promise for each level of the answer.
 */
import {
  type ExecutionResult,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  isObjectType,
  locatedError,
} from 'graphql';
import type { Plan, Shape, Step } from './plan.ts';
import { FieldSlot, ItemSlot, RootSlot, type Slot } from './slots.ts';

interface Asked {
  context: unknown;
  /** As the schema takes them: coerced, defaults entered. */
  variables: Record<string, unknown>;
}

/** Runs a plan. What resolvers throw becomes errors of the answer; the promise is rejected only by a fault of this module. */
export function run(plan: Plan, asked: Asked): Promise<ExecutionResult> {
  return new Run(plan, asked).start();
}

const noArguments: Record<string, unknown> = Object.freeze({});

class Run {
  readonly plan: Plan;
  readonly context: unknown;
  readonly variables: Record<string, unknown>;
  readonly errors: GraphQLError[] = [];
  readonly #arguments = new Map<Step, Record<string, unknown>>();
  readonly #root = new RootSlot();
  /** Promises of resolvers that are not settled yet. */
  #awaited = 0;
  #settled: () => void = () => {};
  #crash: (fault: unknown) => void = () => {};

  constructor(plan: Plan, { context, variables }: Asked) {
    this.plan = plan;
    this.context = context;
    this.variables = variables;
  }

  async start(): Promise<ExecutionResult> {
    const { root, operation } = this.plan;
    const data: Record<string, unknown> = {};
    this.#root.put(data);
    if (operation.operation === 'mutation') {
      // One after the other, and none after one whose error reached the top.
      for (const step of root) {
        this.#fields([step], undefined, data, this.#root);
        await this.#rest();
        if (this.#root.dead) break;
      }
    } else {
      this.#fields(root, undefined, data, this.#root);
      await this.#rest();
    }
    // graphql-js puts errors first too.
    return this.errors.length > 0 ? { errors: this.errors, data: this.#data() } : { data: this.#data() };
  }

  #data() {
    return this.#root.data as ExecutionResult['data'];
  }

  #rest(): Promise<void> | undefined {
    if (this.#awaited === 0) return undefined;
    return new Promise((done, fail) => {
      this.#settled = done;
      this.#crash = fail;
    });
  }

  /** The fields of one object, into the object of the answer that stands for it. */
  #fields(steps: readonly Step[], source: unknown, into: Record<string, unknown>, slot: Slot): void {
    for (const step of steps) {
      const { key, shape } = step;
      try {
        const value = this.#resolve(step, source, slot);
        if (isPromise(value)) {
          // Keeps the order of the answer that of the question.
          into[key] = undefined;
          this.#await(value, step, shape, new FieldSlot(slot, step.nullable, into, key, step.parent.name));
        } else if (shape.kind === 'LEAF') {
          if (value == null && step.nullable) into[key] = null;
          else into[key] = leaf(shape, value, step);
        } else this.#complete(value, step, shape, new FieldSlot(slot, step.nullable, into, key, step.parent.name));
      } catch (error) {
        this.#fail(new FieldSlot(slot, step.nullable, into, key, step.parent.name), error, step);
      }
      if (slot.dead) return;
    }
  }

  #resolve(step: Step, source: unknown, slot: Slot): unknown {
    const { field } = step;
    if (field.resolve) return field.resolve(source, this.#argumentsOf(step), this.context, this.#info(step, slot));
    if ((typeof source !== 'object' || source === null) && typeof source !== 'function') return undefined;
    const property = Reflect.get(source, field.name);
    if (typeof property !== 'function') return property;
    return property.call(source, this.#argumentsOf(step), this.context, this.#info(step, slot));
  }

  /** The same for each object of a list, so that it is read once. */
  #argumentsOf(step: Step): Record<string, unknown> {
    if (step.field.args.length === 0) return noArguments;
    const [node] = step.nodes;
    const found =
      this.#arguments.get(step) ?? (node ? getArgumentValues(step.field, node, this.variables) : noArguments);
    this.#arguments.set(step, found);
    return found;
  }

  #info(step: Step, slot: Slot): GraphQLResolveInfo {
    return new Info(this, step, slot);
  }

  #await(promise: PromiseLike<unknown>, step: Step, shape: Shape, slot: Slot): void {
    this.#awaited += 1;
    promise.then(
      (value) => this.#resume(() => this.#complete(value, step, shape, slot), slot, step),
      (error) => this.#resume(() => this.#fail(slot, error, step), slot, step),
    );
  }

  #resume(go: () => void, slot: Slot, step: Step): void {
    try {
      try {
        go();
      } catch (error) {
        this.#fail(slot, error, step);
      }
      this.#awaited -= 1;
      if (this.#awaited === 0) this.#settled();
    } catch (fault) {
      this.#crash(fault);
    }
  }

  /** Puts a value into its place, in the shape that the schema gives it. Throws what belongs to this very place. */
  #complete(value: unknown, step: Step, shape: Shape, slot: Slot): void {
    if (value == null && slot.nullable) slot.put(null);
    else if (shape.kind === 'LEAF') slot.put(leaf(shape, value, step));
    else {
      demandValue(value, step);
      if (shape.kind === 'LIST') this.#list(value, step, shape, slot);
      else if (shape.kind === 'OBJECT') this.#object(value, shape.steps(), slot);
      else this.#abstract(value, step, shape, slot);
    }
  }

  #object(value: unknown, steps: readonly Step[], slot: Slot): void {
    const into = {};
    slot.put(into);
    this.#fields(steps, value, into, slot);
  }

  #list(value: unknown, step: Step, { item: shape, nullable }: Shape & { kind: 'LIST' }, slot: Slot): void {
    if (!isIterable(value)) {
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${step.parent.name}.${step.field.name}".`,
      );
    }
    const list: unknown[] = [];
    slot.put(list);
    for (const item of value) {
      const at = new ItemSlot(slot, nullable, list, list.length);
      list.push(null);
      try {
        if (isPromise(item)) this.#await(item, step, shape, at);
        else this.#complete(item, step, shape, at);
      } catch (error) {
        this.#fail(at, error, step);
      }
      if (slot.dead) return;
    }
  }

  #abstract(value: unknown, step: Step, shape: Shape & { kind: 'ABSTRACT' }, slot: Slot): void {
    const { type, stepsOf } = shape;
    const named = type.resolveType?.(value, this.context, this.#info(step, slot), type);
    const go = (name: unknown) => this.#object(value, stepsOf(this.#typeNamed(name, shape, step)), slot);
    if (!isPromise(named)) go(named);
    else {
      this.#awaited += 1;
      named.then(
        (name) => this.#resume(() => go(name), slot, step),
        (error) => this.#resume(() => this.#fail(slot, error, step), slot, step),
      );
    }
  }

  #typeNamed(name: unknown, { type }: Shape & { kind: 'ABSTRACT' }, step: Step): GraphQLObjectType {
    const { schema } = this.plan;
    const found = typeof name === 'string' ? schema.getType(name) : undefined;
    if (isObjectType(found) && schema.isSubType(type, found)) return found;
    throw new GraphQLError(`"${String(name)}" is not a possible type for "${type.name}".`, { nodes: step.nodes });
  }

  /** An error at a place: null there, or as far up as the schema asks. What is said of a place that is gone already is not heard. */
  #fail(slot: Slot, raw: unknown, step: Step): void {
    let at = slot;
    while (!at.nullable && at.parent) at = at.parent;
    const isHeard = !at.isLost();
    for (let one: Slot | null = slot; one && one !== at; one = one.parent) one.dead = true;
    at.dead = true;
    if (!isHeard) return;
    at.put(null);
    this.errors.push(locatedError(raw, step.nodes, pathOf(slot)));
  }
}

/** What graphql-js tells a resolver of its place; worked out only for the one that asks. */
class Info implements GraphQLResolveInfo {
  readonly #run: Run;
  readonly #step: Step;
  readonly #slot: Slot;

  constructor(run: Run, step: Step, slot: Slot) {
    this.#run = run;
    this.#step = step;
    this.#slot = slot;
  }
  get fieldName() {
    return this.#step.field.name;
  }
  get fieldNodes() {
    return this.#step.nodes;
  }
  get returnType() {
    return this.#step.field.type;
  }
  get parentType() {
    return this.#step.parent;
  }
  get path() {
    return { prev: this.#slot.path(), key: this.#step.key, typename: this.#step.parent.name };
  }
  get schema() {
    return this.#run.plan.schema;
  }
  get fragments() {
    return this.#run.plan.fragments;
  }
  get rootValue() {
    return undefined;
  }
  get operation() {
    return this.#run.plan.operation;
  }
  get variableValues() {
    return this.#run.variables;
  }
}

function leaf({ type }: Shape & { kind: 'LEAF' }, value: unknown, step: Step): unknown {
  demandValue(value, step);
  const written = type.serialize(value);
  if (written == null)
    throw new Error(`${type.name} makes nothing of the value of ${step.parent.name}.${step.field.name}.`);
  return written;
}

function demandValue(value: unknown, step: Step): void {
  if (value instanceof Error) throw value;
  if (value == null) {
    throw new Error(`Cannot return null for non-nullable field ${step.parent.name}.${step.field.name}.`);
  }
}

function pathOf(slot: Slot): (string | number)[] {
  const keys = [];
  for (let at = slot.path(); at; at = at.prev) keys.push(at.key);
  return keys.reverse();
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  Array.isArray(value) || (typeof value === 'object' && value !== null && Symbol.iterator in value);
