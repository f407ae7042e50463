// Tells followers: each new event of the feed becomes a notification for those who follow what it is about.
import { Duration } from 'aws-cdk-lib';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { type Alarms, FIVE_MINUTES } from './alarms.ts';
import { DeadLetters } from './deadLetters.ts';
import { Fn } from './fn.ts';
import type { Table } from './table.ts';

export interface StreamProps {
  table: Table;
  alarms: Alarms;
  environment: Record<string, string>;
}

export class Stream extends Construct {
  constructor(scope: Construct, id: string, { table, alarms, environment }: StreamProps) {
    super(scope, id);
    const letters = new DeadLetters(this, 'FollowersNotTold', {
      alarms,
      meaning:
        'Followers are not being told of some changes to the record. Each message in the queue names the stretch of the ' +
        'stream that failed; mend the cause, then replay it within 24 hours, while the stream still has it.',
    });
    const { handler } = new Fn(this, 'Fn', {
      entry: 'functions/stream/index.ts',
      description: 'Tells followers of each new event on the record.',
      memory: 512,
      timeout: Duration.minutes(1),
      environment,
    });
    table.grantReadWrite(handler);
    handler.addEventSource(
      new DynamoEventSource(table.store, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        // Only new events of the feed; notes, follows and records themselves never leave the table this way.
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { Keys: { pk: { S: FilterRule.beginsWith('feed#') } } },
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
