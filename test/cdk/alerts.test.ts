// What the template promises about alerts: that nothing waits unseen, and that nobody can send or listen who should not.
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readSurroundings } from '#functions/runtime/env.ts';
import { synthesise } from './synthesise.ts';

const { template } = synthesise();
const from = 'Travaux <alerts@letters.example.org>';
const { template: sending } = synthesise({ mailFrom: from });

/** The rights of a function's role that have to do with a service. */
function rightsOf(of: typeof template, construct: string, service: string) {
  const [policy] = Object.entries(of.findResources('AWS::IAM::Policy')).filter(([id]) => id.startsWith(construct));
  const statement = z.object({ Action: z.union([z.string(), z.array(z.string())]), Resource: z.unknown() });
  const { Statement } = z
    .object({ PolicyDocument: z.object({ Statement: z.array(statement) }) })
    .parse(policy?.[1].Properties).PolicyDocument;
  return Statement.filter(({ Action }) => [Action].flat().some((action) => action.startsWith(`${service}:`)));
}

describe('the queue of deliveries', () => {
  it('gives what fails five times to a queue that rings', () => {
    const dead = { 'Fn::GetAtt': [Match.stringLikeRegexp('DeliveriesNotLookedAt'), 'Arn'] };
    template.hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: { deadLetterTargetArn: dead, maxReceiveCount: 5 },
      SqsManagedSseEnabled: true,
    });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'ApproximateNumberOfMessagesVisible',
      AlarmDescription: Match.stringLikeRegexp('deliveries could not be looked at'),
    });
  });

  it('hides what is worked on for six times as long as the work may take', () => {
    const [[, deliver] = []] = Object.entries(template.findResources('AWS::Lambda::Function')).filter(([id]) =>
      id.startsWith('DeliverFn'),
    );
    const timeout = z.number().parse(deliver?.Properties.Timeout);
    // Channels give up after fifteen seconds, and then it is written down.
    expect(timeout).toBeGreaterThanOrEqual(45);
    template.hasResourceProperties('AWS::SQS::Queue', { VisibilityTimeout: 6 * timeout });
  });

  it('wakes the function in batches of which each message can fail alone, ten at a time at most', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('DeliveriesQueue'), 'Arn'] },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 10 },
    });
  });

  it('is filled by those who plan deliveries, and by nobody else', () => {
    for (const [construct, count] of [
      ['StreamFn', 1],
      ['ClockFn', 1],
      ['LiveFn', 0],
      ['ApiFn', 0],
      ['MailLinks', 0],
    ] as const)
      expect(
        rightsOf(template, construct, 'sqs').filter(({ Action }) => Action === 'sqs:SendMessage'),
        construct,
      ).toHaveLength(count);
  });

  it('rings when something is given up, which the function says in its log', () => {
    template.hasResourceProperties('AWS::Logs::MetricFilter', {
      LogGroupName: { Ref: Match.stringLikeRegexp('^DeliverFnLogs') },
      FilterPattern: '{ $.code = "DELIVERY_GIVEN_UP" }',
      MetricTransformations: [Match.objectLike({ MetricName: 'DeliveryGivenUp', MetricNamespace: 'Travaux' })],
    });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'DeliveryGivenUp',
      Threshold: 1,
      AlarmDescription: Match.stringLikeRegexp('npm run letters'),
    });
  });
});

describe('what posts to addresses that somebody typed', () => {
  it('is in no network of ours', () => {
    for (const [id, { Properties }] of Object.entries(template.findResources('AWS::Lambda::Function')))
      expect(Properties, id).not.toHaveProperty('VpcConfig');
  });
});

describe('letters', () => {
  it('are not sent unless it is said from whom', () => {
    template.resourceCountIs('AWS::SES::EmailIdentity', 0);
    expect(rightsOf(template, 'DeliverFn', 'ses')).toEqual([]);
    expect(JSON.stringify(template.toJSON())).not.toContain('MAIL_FROM');
  });

  it('are sent by the one identity, by the one function', () => {
    sending.hasResourceProperties('AWS::SES::EmailIdentity', { EmailIdentity: 'letters.example.org' });
    const [right, ...others] = rightsOf(sending, 'DeliverFn', 'ses');
    expect(others).toEqual([]);
    expect(right?.Action).toEqual(['ses:SendEmail', 'ses:SendRawEmail']);
    const resources = z
      .array(z.unknown())
      .parse(right?.Resource)
      .map((one) => JSON.stringify(one));
    expect(resources).toHaveLength(2);
    expect(resources.filter((one) => /:identity\/.*MailIdentity/.test(one))).toHaveLength(1);
    expect(resources.filter((one) => /:configuration-set\/.*MailSet/.test(one))).toHaveLength(1);
    for (const other of ['ApiFn', 'StreamFn', 'ClockFn', 'MailLinks', 'MailBounces'])
      expect(rightsOf(sending, other, 'ses'), other).toEqual([]);
    const told = Object.entries(sending.findResources('AWS::Lambda::Function')).filter(
      ([, { Properties }]) => Properties.Environment?.Variables?.MAIL_FROM !== undefined,
    );
    expect(told.map(([id]) => id.replace(/Handler.*/, ''))).toEqual(['DeliverFn']);
    expect(readSurroundings({ ...surroundings, MAIL_FROM: from }).MAIL_FROM).toBe(from);
  });

  it('that come back or are unwelcome are heeded, and what is not heeded rings', () => {
    sending.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: Match.objectLike({ Enabled: true, MatchingEventTypes: ['bounce', 'complaint', 'delivery'] }),
    });
    sending.hasResourceProperties('AWS::SES::EmailIdentity', {
      ConfigurationSetAttributes: { ConfigurationSetName: { Ref: Match.stringLikeRegexp('^MailSet') } },
    });
    sending.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'lambda',
      Endpoint: { 'Fn::GetAtt': [Match.stringLikeRegexp('^MailBounces'), 'Arn'] },
      RedrivePolicy: Match.anyValue(),
    });
    sending.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: Match.stringLikeRegexp('what SES said of some was not heeded'),
    });
  });

  it('a sender must be an address, without anything that could begin another header', () => {
    for (const mailFrom of ['nobody', 'a@b.org\nBcc: c@d.org', 'X <a@b>', 'a@b.org, c@d.org'])
      expect(() => synthesise({ mailFrom }), mailFrom).toThrow('mailFrom must be an address');
  });
});

describe('live updates', () => {
  it('come by a WebSocket API with limits, which writes down neither who connects nor what is said', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', { ProtocolType: 'WEBSOCKET' });
    const [stage, ...others] = Object.values(template.findResources('AWS::ApiGatewayV2::Stage'))
      .map(({ Properties }) => Properties)
      .filter(({ StageName }) => StageName === 'live');
    expect(others).toEqual([]);
    expect(stage).not.toHaveProperty('AccessLogSettings');
    expect(stage?.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 });
    expect(stage?.DefaultRouteSettings).not.toHaveProperty('DataTraceEnabled');
    const keys = Object.values(template.findResources('AWS::ApiGatewayV2::Route')).map(
      ({ Properties }) => Properties.RouteKey,
    );
    expect(keys).toEqual(expect.arrayContaining(['$connect', '$disconnect']));
    // One is the pages', of the HTTP API.
    expect(keys.filter((key) => key === '$default')).toHaveLength(2);
  });

  it('are posted by the functions that tell, and by nobody else', () => {
    for (const [construct, count] of [
      ['StreamFn', 1],
      ['LiveFn', 1],
      ['ApiFn', 0],
      ['ClockFn', 0],
      ['DeliverFn', 0],
    ] as const)
      expect(rightsOf(template, construct, 'execute-api'), construct).toHaveLength(count);
  });
});

describe('secrets in addresses', () => {
  it('of letters and personal feeds are written into no log: the gateway’s says the route, the distribution keeps none', () => {
    const stages = Object.values(template.findResources('AWS::ApiGatewayV2::Stage')).map(
      ({ Properties }) => Properties,
    );
    const formats = stages.flatMap(({ AccessLogSettings }) => (AccessLogSettings ? [AccessLogSettings.Format] : []));
    expect(formats).toHaveLength(1);
    expect(formats.join()).not.toMatch(/path|sourceIp|userAgent|querystring/i);
    const [distribution] = Object.values(template.findResources('AWS::CloudFront::Distribution'));
    expect(distribution?.Properties.DistributionConfig).not.toHaveProperty('Logging');
    const routes = Object.values(template.findResources('AWS::ApiGatewayV2::Route')).map(
      ({ Properties }) => Properties.RouteKey,
    );
    expect(routes).toEqual(expect.arrayContaining(['GET /mail/{name+}', 'POST /mail/{name+}', 'GET /feeds/{name+}']));
  });
});

const surroundings = {
  TABLE_NAME: 'travaux',
  PUBLIC_URL: 'https://example.org',
  ISSUER: 'https://issuer.example.org',
  CLIENT_ID: 'pages',
};
