// The queue of deliveries. A message says only which delivery is to be looked at; the table holds it, and the clock wakes what a lost message left.
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type Alarms, FIVE_MINUTES } from './alarms.ts';
import { DeadLetters } from './deadLetters.ts';

/** The longest that the delivering function works on one batch. */
export const LONGEST_DELIVERY = Duration.minutes(1);

export class DeliveryQueue extends Construct {
  readonly queue: Queue;
  /** What a function has to be told to put deliveries into it. */
  readonly environment: Record<string, string>;

  constructor(scope: Construct, id: string, alarms: Alarms) {
    super(scope, id);
    const letters = new DeadLetters(this, 'DeliveriesNotLookedAt', {
      alarms,
      meaning:
        'People and their programs are not being told of some changes: deliveries could not be looked at in five tries. The ' +
        'clock wakes them again when they are overdue; look at the log of the deliver function.',
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Six times as long as the function may take, as Lambda advises, so that nobody looks at what is being looked at.
      visibilityTimeout: Duration.seconds(6 * LONGEST_DELIVERY.toSeconds()),
      retentionPeriod: Duration.days(1),
      deadLetterQueue: { queue: letters.queue, maxReceiveCount: 5 },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.environment = { QUEUE_URL: this.queue.queueUrl };
    alarms.ring('DeliveriesLate', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: FIVE_MINUTES, statistic: 'Maximum' }),
      threshold: FIVE_MINUTES.toSeconds(),
      periods: 2,
      meaning:
        'People and their programs are told more than five minutes late. Look at the log of the deliver function.',
    });
  }

  /** Lets a function put deliveries into the queue. */
  grantSend(to: IFunction): void {
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] }),
    );
  }
}
