// Letters: the identity they are sent by, what becomes of bounces and complaints, and the pages that links in letters lead to.
import { Aws, CfnOutput, Duration } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import * as ses from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { type Alarms, FIVE_MINUTES } from './alarms.ts';
import { DeadLetters } from './deadLetters.ts';
import { Fn } from './fn.ts';
import type { Gateway } from './gateway.ts';
import type { Table } from './table.ts';

export interface MailProps {
  table: Table;
  gateway: Gateway;
  alarms: Alarms;
  environment: Record<string, string>;
  /** `Travaux <alerts@example.org>`, or the address alone. Absent: no letters are sent. */
  from?: string;
}

export class Mail extends Construct {
  /** What a function has to be told to send letters. */
  readonly environment: Record<string, string>;
  private readonly sendingBy: string[] = [];

  constructor(scope: Construct, id: string, { table, gateway, alarms, environment, from }: MailProps) {
    super(scope, id);
    this.environment = from === undefined ? {} : { MAIL_FROM: from };
    const links = new Fn(this, 'Links', {
      entry: 'functions/mail/index.ts',
      description: 'Answers the links in letters: confirms addresses, stops letters.',
      memory: 512,
      timeout: Duration.seconds(20),
      environment,
    });
    table.grantReadWrite(links.handler);
    gateway.answerLetters(links.handler);
    alarms.ring('LinksInLettersFailing', {
      metric: links.handler.metricErrors({ period: FIVE_MINUTES, statistic: 'Sum' }),
      threshold: 1,
      meaning:
        'People cannot stop the letters we send them, or confirm an address. Look at the log of the mail function.',
    });
    if (from !== undefined) this.send(from, { table, alarms, environment });
  }

  /** Lets a function send letters by the identity, and by nothing else. */
  grantSend(to: IFunction): void {
    if (this.sendingBy.length === 0) return;
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['ses:SendEmail', 'ses:SendRawEmail'], resources: this.sendingBy }),
    );
  }

  private send(
    from: string,
    { table, alarms, environment }: Pick<MailProps, 'table' | 'alarms' | 'environment'>,
  ): void {
    const letters = new DeadLetters(this, 'BouncesNotHeeded', {
      alarms,
      meaning:
        'People who do not want our letters, or no longer read them there, still get them: what SES said of some was not heeded. ' +
        'Look at the log of the bounces function.',
    });
    const { handler } = new Fn(this, 'Bounces', {
      entry: 'functions/bounces/index.ts',
      description: 'Heeds what SES says of letters: bounces, complaints, arrivals.',
      memory: 512,
      timeout: Duration.seconds(30),
      environment,
      onFailure: new SqsDestination(letters.queue),
    });
    table.grantReadWrite(handler);

    const topic = new Topic(this, 'Notices', { enforceSSL: true });
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    topic.addSubscription(new LambdaSubscription(handler, { deadLetterQueue: letters.queue }));

    const set = new ses.ConfigurationSet(this, 'Set', {
      suppressionReasons: ses.SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    const { BOUNCE, COMPLAINT, DELIVERY } = ses.EmailSendingEvent;
    set.addEventDestination('Told', {
      destination: ses.EventDestination.snsTopic(topic),
      events: [BOUNCE, COMPLAINT, DELIVERY],
    });
    const identity = new ses.EmailIdentity(this, 'Identity', {
      identity: ses.Identity.domain(domainOf(from)),
      configurationSet: set,
      // The topic hears of it; a letter about a letter would name its reader.
      feedbackForwarding: false,
    });
    const { partition, region, account } = identity.stack;
    this.sendingBy.push(
      identity.emailIdentityArn,
      `arn:${partition}:ses:${region}:${account}:configuration-set/${set.configurationSetName}`,
    );
    for (const [place, { name, value }] of identity.dkimRecords.entries()) {
      const description = 'CNAME record that the domain of letters needs before SES sends for it.';
      new CfnOutput(this, `MailRecord${place + 1}`, { value: `${name} CNAME ${value}`, description });
    }
  }
}

const domainOf = (from: string) => from.slice(from.lastIndexOf('@') + 1).replace('>', '');
