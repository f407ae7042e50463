/** Deliveries that were planned, as the table's stream tells of them: by the keys of new items. */
import type { DynamoDBRecord } from 'aws-lambda';
import { deliveryId } from '#graphql/ids.ts';
import { deliveryOfKey } from '#graphql/table/keys.ts';

/** Their ids. */
export const plannedIn = (records: readonly DynamoDBRecord[]): string[] =>
  records.flatMap(({ eventName, dynamodb }) => {
    const { pk, sk } = dynamodb?.Keys ?? {};
    const owned = eventName === 'INSERT' && pk?.S && sk?.S ? deliveryOfKey({ pk: pk.S, sk: sk.S }) : null;
    return owned ? [deliveryId(owned.accountId, owned.rest)] : [];
  });
