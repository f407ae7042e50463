// Tells of each new event of the feed: followers, webhooks and those who are connected; and puts each new delivery into the queue.
import { Duration, Size } from 'aws-cdk-lib';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { type Alarms, FIVE_MINUTES } from './alarms.ts';
import type { Catalogue } from './catalogue.ts';
import { DeadLetters } from './deadLetters.ts';
import { Fn } from './fn.ts';
import type { DeliveryQueue } from './queue.ts';
import type { Sockets } from './sockets.ts';
import type { Table } from './table.ts';

export interface StreamProps {
  table: Table;
  catalogue: Catalogue;
  queue: DeliveryQueue;
  sockets: Sockets;
  alarms: Alarms;
  environment: Record<string, string>;
}

export class Stream extends Construct {
  constructor(scope: Construct, id: string, { table, catalogue, queue, sockets, alarms, environment }: StreamProps) {
    super(scope, id);
    const letters = new DeadLetters(this, 'FollowersNotTold', {
      alarms,
      meaning:
        'Followers are not being told of some changes to the record. Each message in the queue names the stretch of the ' +
        'stream that failed; mend the cause, then replay it within 24 hours, while the stream still has it.',
    });
    const { handler, logs } = new Fn(this, 'Fn', {
      entry: 'functions/stream/index.ts',
      description: 'Tells followers, webhooks and those who are connected of each new event.',
      memory: 1769,
      timeout: Duration.minutes(2),
      // What somebody asked to be told of is found by the catalogue.
      scratch: Size.gibibytes(1),
      environment: { ...environment, ...catalogue.environment, ...queue.environment, ...sockets.environment },
    });
    table.grantReadWrite(handler);
    table.grantScan(handler);
    catalogue.grantLoad(handler, logs);
    queue.grantSend(handler);
    sockets.grantPost(handler);
    handler.addEventSource(
      new DynamoEventSource(table.store, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        // Only new events of the feed and new deliveries, and of both the keys alone; notes, follows and records never leave the
        // table this way.
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { Keys: { pk: { S: FilterRule.beginsWith('feed#') } } },
          }),
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { Keys: { sk: { S: FilterRule.beginsWith('delivery#') } } },
          }),
        ],
        batchSize: 100,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 8,
        onFailure: new SqsDlq(letters.queue),
      }),
    );
    alarms.ring('FollowersToldLate', {
      metric: handler.metric('IteratorAge', { period: FIVE_MINUTES, statistic: 'Maximum' }),
      threshold: Duration.minutes(5).toMilliseconds(),
      meaning: 'Followers hear of changes more than five minutes late. Look at the log of the stream function.',
    });
  }
}
