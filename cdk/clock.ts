// What happens because time passes: consultations open, draw near and close, embargoes end, digests are made, and what was to be
// sent again is sent.
import { Duration, Size } from 'aws-cdk-lib';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { type Alarms, FIVE_MINUTES } from './alarms.ts';
import type { Catalogue } from './catalogue.ts';
import { DeadLetters } from './deadLetters.ts';
import { Fn } from './fn.ts';
import type { DeliveryQueue } from './queue.ts';
import { schedulerRole } from './schedulerRole.ts';
import type { Table } from './table.ts';

export interface ClockProps {
  table: Table;
  catalogue: Catalogue;
  queue: DeliveryQueue;
  alarms: Alarms;
  environment: Record<string, string>;
}

export class Clock extends Construct {
  readonly functionName: string;

  constructor(scope: Construct, id: string, { table, catalogue, queue, alarms, environment }: ClockProps) {
    super(scope, id);
    const letters = new DeadLetters(this, 'DeadlinesNotAnnounced', {
      alarms,
      meaning:
        'A turn of the clock failed: an opening, a nearing deadline or a closing may be announced late, a note may be published ' +
        'after its embargo, a digest or a second try of a letter may be late. The next turn makes up for it; look at the log of ' +
        'the clock function if it fails too.',
    });
    const { handler, logs } = new Fn(this, 'Fn', {
      entry: 'functions/clock/index.ts',
      description: 'Announces what time brings about.',
      memory: 1024,
      timeout: Duration.minutes(4),
      scratch: Size.gibibytes(1),
      environment: { ...environment, ...catalogue.environment, ...queue.environment },
      onFailure: new SqsDestination(letters.queue),
    });
    this.functionName = handler.functionName;
    table.grantReadWrite(handler);
    table.grantScan(handler);
    catalogue.grantLoad(handler, logs);
    queue.grantSend(handler);

    const role = schedulerRole(this, handler, letters);
    new Schedule(this, 'Tick', {
      description: 'Every five minutes: announce what opened, drew near or closed; publish, make digests, send again.',
      schedule: ScheduleExpression.rate(FIVE_MINUTES),
      target: new LambdaInvoke(handler, {
        input: ScheduleTargetInput.fromObject({ task: 'tick' }),
        retryAttempts: 2,
        maxEventAge: FIVE_MINUTES,
        deadLetterQueue: letters.queue,
        role,
      }),
    });
    alarms.ring('ClockStopped', {
      metric: handler.metricInvocations({ period: FIVE_MINUTES, statistic: 'Sum' }),
      threshold: 1,
      below: true,
      periods: 3,
      meaning:
        'Nobody is being warned that a consultation opens or closes, gets a digest, or is sent again what failed, and notes ' +
        'stay hidden after their embargo: the clock has not run for a quarter of an hour.',
    });
  }
}
