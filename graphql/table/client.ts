/** The table: get, getMany, query, scan and transact, and nothing else. Every write is a transaction, but for counters, which `add` adds to. */
import { randomUUID } from 'node:crypto';
import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  paginateScan,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';

export type Item = Key & Record<string, unknown>;

/** One part of a transaction. `if` is a condition that must hold before; all parts happen or none. */
export type Write =
  | { put: Item; if?: Condition }
  | { update: Key; set: string; values?: Record<string, unknown>; names?: Record<string, string>; if?: string }
  | { delete: Key; if?: Condition }
  | { check: Key; if: Condition };

/** ABSENT: nothing is there. PRESENT: something is; with `without`, something that has no attribute of that name. `version`: the item's is this one. */
export type Condition =
  | 'ABSENT'
  | 'PRESENT'
  | { without: string }
  | { version: number }
  | { absentOrExpiredAt: number };

/** A transaction did not happen: part number `at` found its condition unmet, or another write was in its way. */
export class WriteRefused extends Error {
  readonly at: number;
  readonly reason: 'CONDITION' | 'BUSY';
  constructor(at: number, reason: 'CONDITION' | 'BUSY') {
    super(`part ${at} of the transaction: ${reason}`);
    this.at = at;
    this.reason = reason;
  }
}

export interface Range {
  pk: string;
  /** Keys that begin so; all when absent. */
  begins?: string;
  /** Keys after this one, in the order of the query. */
  after?: string;
  index?: 'gsi1';
  newestFirst?: boolean;
  limit?: number;
}

export interface Table {
  getMany(keys: readonly Key[]): Promise<Map<string, Item>>;
  query(range: Range): Promise<Item[]>;
  scan(): AsyncIterable<Item>;
  transact(writes: readonly Write[]): Promise<void>;
  /**
   * Adds to the numbers of an item, makes it where there is none, and returns the numbers as they are then. A request that the
   * SDK sends again may count twice: only for what may be counted a little too high.
   */
  add(key: Key, amounts: Readonly<Record<string, number>>, expiresAt: number): Promise<Record<string, number>>;
}

export const keyText = ({ pk, sk }: Key) => `${pk}\n${sk}`;

/** The item that a write is about. */
export function targetOf(write: Write): Key {
  if ('put' in write) return write.put;
  if ('update' in write) return write.update;
  return 'delete' in write ? write.delete : write.check;
}

const batchSize = 100;

/** `observe` is told of every request made, for tests that count them. */
export function openTable(
  name: string,
  client: DynamoDBClient,
  observe: (operation: string) => void = () => {},
): Table {
  // Nothing is logged here; yet the client would go through every request and answer to make them fit to be.
  client.middlewareStack.remove('loggerMiddleware');
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });

  async function getBatch(keys: readonly Key[], found: Map<string, Item>): Promise<void> {
    let wanted: Record<string, unknown>[] = keys.map(({ pk, sk }) => ({ pk, sk }));
    for (let pause = 20; wanted.length > 0; pause *= 2) {
      observe('getMany');
      const answer = await documents.send(
        new BatchGetCommand({ RequestItems: { [name]: { Keys: wanted, ConsistentRead: true } } }),
      );
      for (const item of answer.Responses?.[name] ?? []) found.set(keyText(item as Item), item as Item);
      wanted = answer.UnprocessedKeys?.[name]?.Keys ?? [];
      if (wanted.length > 0) await new Promise((done) => setTimeout(done, Math.min(pause, 1000)));
    }
  }

  return {
    async getMany(keys) {
      const unique = [...new Map(keys.map((key) => [keyText(key), key])).values()];
      const batches = [];
      for (let at = 0; at < unique.length; at += batchSize) batches.push(unique.slice(at, at + batchSize));
      const found = new Map<string, Item>();
      await Promise.all(batches.map((batch) => getBatch(batch, found)));
      return found;
    },

    async query({ pk, begins, after, index, newestFirst = false, limit }) {
      const [hash, sort] = index ? ['gsi1pk', 'gsi1sk'] : ['pk', 'sk'];
      const conditions = ['#pk = :pk'];
      // A key condition takes one comparison of the sort key, so a cursor within a prefix becomes a range.
      if (after !== undefined && begins !== undefined) {
        conditions.push('#sk BETWEEN :low AND :high');
      } else if (after !== undefined) conditions.push(newestFirst ? '#sk < :after' : '#sk > :after');
      else if (begins !== undefined) conditions.push('begins_with(#sk, :begins)');
      const ranged = after !== undefined && begins !== undefined;
      const items: Item[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        observe('query');
        const answer = await documents.send(
          new QueryCommand({
            TableName: name,
            IndexName: index,
            KeyConditionExpression: conditions.join(' AND '),
            ExpressionAttributeNames: {
              '#pk': hash ?? 'pk',
              ...(conditions.length > 1 ? { '#sk': sort ?? 'sk' } : {}),
            },
            ExpressionAttributeValues: {
              ':pk': pk,
              ...(ranged
                ? newestFirst
                  ? { ':low': begins, ':high': after }
                  : { ':low': after, ':high': `${begins}\uffff` }
                : after !== undefined
                  ? { ':after': after }
                  : begins !== undefined
                    ? { ':begins': begins }
                    : {}),
            },
            ScanIndexForward: !newestFirst,
            ConsistentRead: index === undefined,
            Limit: limit === undefined ? undefined : limit - items.length + (ranged ? 1 : 0),
            ExclusiveStartKey: from,
          }),
        );
        for (const item of answer.Items ?? []) if (!ranged || item[sort ?? 'sk'] !== after) items.push(item as Item);
        from = answer.LastEvaluatedKey;
      } while (from && (limit === undefined || items.length < limit));
      return limit === undefined ? items : items.slice(0, limit);
    },

    async *scan() {
      for await (const page of paginateScan({ client: documents }, { TableName: name, ConsistentRead: true })) {
        observe('scan');
        for (const item of page.Items ?? []) yield item as Item;
      }
    },

    async add({ pk, sk }, amounts, expiresAt) {
      observe('add');
      const names = Object.keys(amounts);
      const { Attributes = {} } = await documents.send(
        new UpdateCommand({
          TableName: name,
          Key: { pk, sk },
          UpdateExpression: `SET #until = :until ADD ${names.map((_, at) => `#n${at} :n${at}`).join(', ')}`,
          ExpressionAttributeNames: {
            '#until': 'expiresAt',
            ...Object.fromEntries(names.map((one, at) => [`#n${at}`, one])),
          },
          ExpressionAttributeValues: {
            ':until': expiresAt,
            ...Object.fromEntries(names.map((one, at) => [`:n${at}`, amounts[one]])),
          },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return Object.fromEntries(names.map((one) => [one, Number(Attributes[one])]));
    },

    async transact(writes) {
      observe('transact');
      try {
        await documents.send(
          new TransactWriteCommand({
            // The SDK's own retry of a request that did succeed would else come back as an unmet condition.
            ClientRequestToken: randomUUID(),
            TransactItems: writes.map((write) => part(name, write)),
          }),
        );
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error;
        const reasons = error.CancellationReasons?.map(({ Code }) => Code) ?? [];
        const unmet = reasons.indexOf('ConditionalCheckFailed');
        if (unmet >= 0) throw new WriteRefused(unmet, 'CONDITION');
        const busy = reasons.findIndex((code) => code === 'TransactionConflict' || code === 'ThrottlingError');
        if (busy >= 0) throw new WriteRefused(busy, 'BUSY');
        throw error;
      }
    },
  };
}

function part(TableName: string, write: Write) {
  if ('put' in write) return { Put: { TableName, Item: write.put, ...guard(write.if) } };
  if ('delete' in write) {
    return { Delete: { TableName, Key: write.delete, ...guard(write.if) } };
  }
  if ('check' in write) {
    return { ConditionCheck: { TableName, Key: write.check, ConditionExpression: '', ...guard(write.if) } };
  }
  return {
    Update: {
      TableName,
      Key: write.update,
      UpdateExpression: write.set,
      ConditionExpression: write.if,
      ExpressionAttributeNames: write.names,
      ExpressionAttributeValues: write.values,
    },
  };
}

interface Guard {
  ConditionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, unknown>;
}

function guard(condition: Condition | undefined): Guard {
  if (condition === undefined) return {};
  if (condition === 'ABSENT') return { ConditionExpression: 'attribute_not_exists(pk)' };
  if (condition === 'PRESENT') return { ConditionExpression: 'attribute_exists(pk)' };
  if ('without' in condition) {
    return {
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#without)',
      ExpressionAttributeNames: { '#without': condition.without },
    };
  }
  if ('version' in condition) {
    return {
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': condition.version },
    };
  }
  return {
    ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
    ExpressionAttributeValues: { ':now': condition.absentOrExpiredAt },
  };
}
