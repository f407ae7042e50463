// Writes out the catalogue: the snapshots from which functions start, and files of the whole record for readers.
import { Duration, Size } from 'aws-cdk-lib';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import type { Catalogue } from './catalogue.ts';
import { DeadLetters } from './deadLetters.ts';
import type { Downloads } from './downloads.ts';
import { Fn } from './fn.ts';
import { schedulerRole } from './schedulerRole.ts';
import type { Table } from './table.ts';

export interface SnapshotProps {
  table: Table;
  catalogue: Catalogue;
  downloads: Downloads;
  alarms: Alarms;
  environment: Record<string, string>;
}

export class Snapshot extends Construct {
  readonly functionName: string;

  constructor(scope: Construct, id: string, { table, catalogue, downloads, alarms, environment }: SnapshotProps) {
    super(scope, id);
    const letters = new DeadLetters(this, 'SnapshotNotMade', {
      alarms,
      meaning:
        'People download files that grow old, and the first to come may wait while the catalogue is brought up to date: a snapshot ' +
        'could not be made. Look at the log of the snapshot function.',
    });
    const { handler, logs } = new Fn(this, 'Fn', {
      entry: 'functions/snapshot/index.ts',
      description: 'Writes out the catalogue: snapshots to start from, and files of the whole record for readers.',
      memory: 1769,
      timeout: Duration.minutes(10),
      // The catalogue, one built anew beside it, and the files made of it.
      scratch: Size.gibibytes(4),
      environment: { ...environment, ...catalogue.environment, ...downloads.environment },
      onFailure: new SqsDestination(letters.queue),
    });
    this.functionName = handler.functionName;
    table.grantRead(handler);
    table.grantScan(handler);
    catalogue.grantLoad(handler, logs);
    catalogue.grantKeep(handler);
    downloads.grantReplace(handler);

    const role = schedulerRole(this, handler, letters);
    const schedule = (name: string, description: string, task: string, when: ScheduleExpression) =>
      new Schedule(this, name, {
        description,
        schedule: when,
        target: new LambdaInvoke(handler, {
          input: ScheduleTargetInput.fromObject({ task }),
          retryAttempts: 3,
          maxEventAge: Duration.hours(1),
          deadLetterQueue: letters.queue,
          role,
        }),
      });
    schedule(
      'Hourly',
      'Every hour: write out the catalogue as it grew.',
      'snapshot',
      ScheduleExpression.rate(Duration.hours(1)),
    );
    schedule(
      'Nightly',
      'Every night: build the catalogue from nothing but the table, and write that out.',
      'rebuild',
      ScheduleExpression.cron({ hour: '2', minute: '30' }),
    );
    alarms.ring('SnapshotsStopped', {
      metric: handler.metricInvocations({ period: Duration.hours(1), statistic: 'Sum' }),
      threshold: 1,
      below: true,
      periods: 3,
      meaning:
        'People download files that grow old: for three hours nothing has written out the catalogue. Look at the schedules of the snapshot function.',
    });
  }
}
