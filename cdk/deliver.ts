// Sends what was planned: letters, chat rooms and webhooks. In no network of ours, so that what it posts to reaches nothing of ours.
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { type Alarms, FIVE_MINUTES } from './alarms.ts';
import { Fn } from './fn.ts';
import type { Mail } from './mail.ts';
import { type DeliveryQueue, LONGEST_DELIVERY } from './queue.ts';
import type { Table } from './table.ts';

export interface DeliverProps {
  table: Table;
  queue: DeliveryQueue;
  mail: Mail;
  alarms: Alarms;
  environment: Record<string, string>;
}

export class Deliver extends Construct {
  constructor(scope: Construct, id: string, { table, queue, mail, alarms, environment }: DeliverProps) {
    super(scope, id);
    const { handler, logs } = new Fn(this, 'Fn', {
      entry: 'functions/deliver/index.ts',
      description: 'Sends letters, posts to chat rooms and webhooks.',
      memory: 512,
      // The channels give up after fifteen seconds, and all of a batch are sent at once.
      timeout: LONGEST_DELIVERY,
      environment: { ...environment, ...queue.environment, ...mail.environment },
    });
    table.grantReadWrite(handler);
    queue.grantSend(handler);
    mail.grantSend(handler);
    handler.addEventSource(
      new SqsEventSource(queue.queue, {
        batchSize: 10,
        reportBatchItemFailures: true,
        // A burst waits in the queue rather than take every instance that answers readers.
        maxConcurrency: 10,
      }),
    );
    acknowledge(handler, {
      'Serverless-LambdaEventSourceMappingDestination':
        'What fails goes back to the queue, and from there to its own queue of what failed; a queue has no destination here.',
    });
    const given = new MetricFilter(this, 'GivenUp', {
      logGroup: logs,
      filterPattern: FilterPattern.stringValue('$.code', '=', 'DELIVERY_GIVEN_UP'),
      metricNamespace: 'Travaux',
      metricName: 'DeliveryGivenUp',
    });
    alarms.ring('DeliveriesGivenUp', {
      metric: given.metric({ period: FIVE_MINUTES, statistic: 'Sum' }),
      threshold: 1,
      meaning:
        'Somebody was not told: a letter, a chat room or a webhook was given up after all its tries, which for webhooks last ' +
        'three days, so that people miss what it said. `npm run letters` lists what was given up and sends it again.',
    });
  }
}
