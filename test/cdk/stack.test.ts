// What the template promises about data, rights and failure.
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { Capture, Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readSurroundings } from '#functions/runtime/env.ts';
import { deliveryKey, eventKey, feedHeadKey, followKey, recordKey } from '#graphql/table/keys.ts';
import { startEngine } from '#test/support/engine.ts';
import { synthesise } from './synthesise.ts';

const { template } = synthesise();

const Statement = z.object({
  Effect: z.string(),
  Action: z.union([z.string(), z.array(z.string())]).transform((action) => [action].flat()),
  Resource: z.unknown(),
});
const Policy = z.object({ PolicyDocument: z.object({ Statement: z.array(Statement) }) });

/** What the role of one of our constructs may do. */
function rightsOf(construct: string) {
  const policies = Object.entries(template.findResources('AWS::IAM::Policy')).filter(([id]) =>
    id.startsWith(construct),
  );
  expect(policies).toHaveLength(1);
  return policies.flatMap(([, { Properties }]) => Policy.parse(Properties).PolicyDocument.Statement);
}
const actionsOf = (construct: string) => rightsOf(construct).flatMap((statement) => statement.Action);

describe('the table', () => {
  it('can be put back to any second of the last 35 days, and is not deleted by a slip', () => {
    template.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          }),
        ],
      },
    });
  });

  it('is made like the one that the tests of the store run on', async () => {
    const engine = await startEngine();
    try {
      const { name } = await engine.newTable();
      const { Table } = await engine.client.send(new DescribeTableCommand({ TableName: name }));
      template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
        AttributeDefinitions: Match.arrayWith(Table?.AttributeDefinitions ?? []),
        KeySchema: Table?.KeySchema,
        GlobalSecondaryIndexes: Table?.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({
          IndexName,
          KeySchema,
          Projection,
        })),
        // One machine follows the feed; in AWS the table's stream carries keys, and no word that somebody wrote.
        StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
      });
    } finally {
      await engine.stop();
    }
  });

  it('is paid for by the request, and forgets what has expired', () => {
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    });
  });
});

describe('rights', () => {
  it('no role of ours may delete or alter the table; those that may have to build the catalogue read all of it', () => {
    const items = ['BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'];
    const onTable = (construct: string) =>
      [...new Set(actionsOf(construct).filter((action) => action.startsWith('dynamodb:')))].sort();
    const named = (actions: string[]) => actions.map((action) => `dynamodb:${action}`).sort();
    const stream = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
    expect(onTable('ApiFn')).toEqual(named([...items, 'Scan']));
    expect(onTable('StreamFn')).toEqual(named([...items, 'Scan', ...stream]));
    expect(onTable('LiveFn')).toEqual(named([...items, 'Scan']));
    for (const writer of ['DeliverFn', 'MailLinks']) expect(onTable(writer), writer).toEqual(named(items));
    expect(onTable('ClockFn')).toEqual(named([...items, 'Scan']));
    for (const reader of ['ReadersFeedFn', 'ReadersAnnotationsFn', 'ReadersPageFn', 'ExportsExportFn', 'SnapshotFn'])
      expect(onTable(reader), reader).toEqual(named(['BatchGetItem', 'GetItem', 'Query', 'Scan']));
  });

  it('only one function writes snapshots and files for readers, and nobody deletes them', () => {
    const writes = (construct: string) => actionsOf(construct).filter((action) => /^s3:(Put|Delete)/.test(action));
    for (const construct of [
      'ApiFn',
      'StreamFn',
      'ClockFn',
      'LiveFn',
      'DeliverFn',
      'MailLinks',
      'ReadersAnnotationsFn',
      'ReadersFeedFn',
      'ReadersPageFn',
      'ExportsExportFn',
    ])
      expect(writes(construct), construct).toEqual([]);
    expect(new Set(writes('SnapshotFn'))).toEqual(new Set(['s3:PutObject']));
  });

  it('no statement of ours takes in more than it names, but for snapshots and connections, which have names of their own', () => {
    const ours = ['ApiFn', 'StreamFn', 'ClockFn', 'ClockScheduler', 'SnapshotScheduler', 'PeopleAdmit', 'LiveFn'];
    for (const construct of [...ours, 'DeliverFn', 'MailLinks']) {
      const text = JSON.stringify(rightsOf(construct)).replaceAll('/catalogue/*', '').replaceAll('/@connections/*', '');
      expect(text, construct).not.toContain('*');
    }
    for (const construct of [
      'ReadersFeedFn',
      'ReadersAnnotationsFn',
      'ReadersPageFn',
      'ExportsExportFn',
      'SnapshotFn',
    ]) {
      const text = JSON.stringify(rightsOf(construct))
        .replaceAll('/catalogue/*', '')
        .replaceAll('/catalogue/snapshots/*', '');
      expect(text, construct).not.toContain('*');
    }
  });

  it('no function of ours carries a managed policy', () => {
    const roles = Object.entries(template.findResources('AWS::IAM::Role')).filter(
      ([id]) => !id.startsWith('CustomCDK'),
    );
    expect(roles.length).toBeGreaterThanOrEqual(5);
    for (const [id, { Properties }] of roles) expect(Properties, id).not.toHaveProperty('ManagedPolicyArns');
  });
});

describe('the functions', () => {
  const ours = Object.entries(template.findResources('AWS::Lambda::Function')).filter(
    ([id]) => !id.startsWith('CustomCDK'),
  );

  it('run on Node 24 and arm64, with a limit of time, and without traces', () => {
    expect(ours.map(([id]) => id.replace(/(Fn)?Handler.*/, '')).sort()).toEqual([
      ...[
        'Api',
        'Clock',
        'Deliver',
        'ExportsExport',
        'Live',
        'MailLinks',
        'PeopleAdmit',
        'ReadersAnnotations',
        'ReadersFeed',
        'ReadersPage',
        'Snapshot',
        'Stream',
      ],
    ]);
    for (const [id, { Properties }] of ours) {
      expect(Properties, id).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Timeout: expect.any(Number),
      });
      expect(Properties, id).not.toHaveProperty('TracingConfig');
    }
  });

  it('log as JSON, and every log is forgotten after fourteen days', () => {
    for (const [id, { Properties }] of ours) expect(Properties.LoggingConfig, id).toMatchObject({ LogFormat: 'JSON' });
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 14 });
  });

  const snapshots = ['CATALOGUE_BUCKET', 'CATALOGUE_PREFIX'];

  it('are told what they ask for, and no seam of tests is open', () => {
    for (const [id, { Properties }] of ours.filter(([name]) => !name.startsWith('People'))) {
      const told = Object.keys(Properties.Environment.Variables).filter((name) => !name.startsWith('NODE_'));
      const asked = ['TABLE_NAME', 'ISSUER', 'CLIENT_ID', 'LOG_LEVEL'];
      const own = Object.entries({
        Api: ['PUBLIC_URL', ...snapshots, 'EDGE_MARK'],
        ReadersAnnotations: ['PUBLIC_URL', ...snapshots],
        ReadersFeed: ['PUBLIC_URL', ...snapshots],
        ReadersPage: ['PUBLIC_URL', ...snapshots, 'PAGES_PATH'],
        // The distribution tells it with each request.
        ExportsExport: snapshots,
        Stream: ['PUBLIC_URL', ...snapshots, 'QUEUE_URL', 'LIVE_URL'],
        Live: ['PUBLIC_URL', ...snapshots, 'LIVE_URL', 'EDGE_MARK'],
        Deliver: ['PUBLIC_URL', 'QUEUE_URL'],
        MailLinks: ['PUBLIC_URL'],
        Clock: ['PUBLIC_URL', ...snapshots, 'QUEUE_URL'],
        Snapshot: ['PUBLIC_URL', ...snapshots, 'DOWNLOADS_BUCKET'],
      }).find(([name]) => id.startsWith(`${name}Fn`) || id.startsWith(`${name}Handler`))?.[1];
      expect(told.sort(), id).toEqual([...asked, ...(own ?? [])].sort());
      const values = Object.fromEntries(
        ['PUBLIC_URL', ...told].map((name) => [name, /URL|ISSUER/.test(name) ? 'https://example.org' : 'info']),
      );
      expect(() => readSurroundings({ ...values, AWS_LAMBDA_FUNCTION_NAME: id }), id).not.toThrow();
    }
  });
});

describe('the stream', () => {
  it('wakes its function for new events of the feed, for new deliveries, and for nothing else', () => {
    const filters = new Capture();
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', { FilterCriteria: { Filters: filters } });
    const begins = z
      .object({ S: z.tuple([z.object({ prefix: z.string() })]) })
      .transform(({ S: [{ prefix }] }) => prefix);
    const patterns = z.array(z.object({ Pattern: z.string() })).parse(filters.asArray());
    const asked = patterns.map(({ Pattern }) =>
      z
        .object({
          eventName: z.tuple([z.literal('INSERT')]),
          dynamodb: z.object({ Keys: z.object({ pk: begins, sk: begins }).partial() }),
        })
        .parse(JSON.parse(Pattern)),
    );
    const wakes = ({ pk, sk }: { pk: string; sk: string }) =>
      asked.some(({ dynamodb: { Keys } }) => pk.startsWith(Keys.pk ?? '') && sk.startsWith(Keys.sk ?? ''));
    expect(asked).toHaveLength(2);
    expect([eventKey(1), eventKey(123_456), deliveryKey('acct_1', '1_EMAIL')].map(wakes)).toEqual([true, true, true]);
    expect([feedHeadKey, followKey('acct_1', 'prop_1'), recordKey('prop_1')].some(wakes)).toBe(false);
  });

  it('tries a failed batch a bounded number of times, in halves, and then keeps it where an alarm sees it', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 100,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 8,
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('FollowersNotTold'), 'Arn'] } },
      },
    });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: Match.stringLikeRegexp('^Followers are not being told'),
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Dimensions: [
        { Name: 'QueueName', Value: { 'Fn::GetAtt': [Match.stringLikeRegexp('FollowersNotTold'), 'QueueName'] } },
      ],
      Threshold: 1,
    });
  });
});

describe('the clock', () => {
  it('ticks every five minutes', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(5 minutes)',
      State: 'ENABLED',
    });
  });

  it('loses no turn that failed', () => {
    const letters = { 'Fn::GetAtt': [Match.stringLikeRegexp('DeadlinesNotAnnounced'), 'Arn'] };
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(5 minutes)',
      Target: Match.objectLike({ DeadLetterConfig: { Arn: letters } }),
    });
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      DestinationConfig: { OnFailure: { Destination: letters } },
    });
  });

  it('is missed when it stops', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });
});

describe('the snapshot', () => {
  it('is written every hour, and built anew from the table every night', () => {
    template.resourceCountIs('AWS::Scheduler::Schedule', 3);
    const letters = { 'Fn::GetAtt': [Match.stringLikeRegexp('SnapshotNotMade'), 'Arn'] };
    for (const [when, task] of [
      ['rate(1 hour)', 'snapshot'],
      ['cron(30 2 * * ? *)', 'rebuild'],
    ]) {
      template.hasResourceProperties('AWS::Scheduler::Schedule', {
        ScheduleExpression: when,
        Target: Match.objectLike({ Input: JSON.stringify({ task }), DeadLetterConfig: { Arn: letters } }),
      });
    }
  });

  it('is forgotten after a fortnight, but not the word which is the newest', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: {
        Rules: [Match.objectLike({ Prefix: 'catalogue/snapshots/', ExpirationInDays: 14, Status: 'Enabled' })],
      },
    });
  });

  it('that is missing or broken is counted in the log of every function that loads one, and rings', () => {
    const filters = Object.values(template.findResources('AWS::Logs::MetricFilter'))
      .map(({ Properties }) => Properties)
      .filter(({ FilterPattern }) => FilterPattern.includes('SNAPSHOT'));
    const named = filters.map(({ LogGroupName }) => JSON.stringify(LogGroupName));
    for (const name of [
      'Api',
      'Clock',
      'ExportsExport',
      'Live',
      'ReadersAnnotations',
      'ReadersFeed',
      'ReadersPage',
      'Snapshot',
      'Stream',
    ])
      expect(
        named.filter((one) => one.includes(`${name}FnLogs`)),
        name,
      ).toHaveLength(1);
    for (const { FilterPattern, MetricTransformations } of filters) {
      expect(FilterPattern).toBe('{ $.code = "SNAPSHOT_*" }');
      expect(MetricTransformations).toMatchObject([{ MetricName: 'SnapshotNotLoaded', MetricNamespace: 'Travaux' }]);
    }
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'SnapshotNotLoaded',
      Namespace: 'Travaux',
      Threshold: 1,
    });
  });
});

describe('queues and alarms', () => {
  it('every queue is encrypted, and refuses a sender without TLS', () => {
    template.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
    template.resourceCountIs('AWS::SQS::QueuePolicy', Object.keys(template.findResources('AWS::SQS::Queue')).length);
    template.allResourcesProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      }),
    });
  });

  it('every alarm says what it means for people, and tells somebody', () => {
    const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm'));
    expect(alarms.length).toBeGreaterThanOrEqual(6);
    for (const { Properties } of alarms) {
      expect(Properties.AlarmDescription).toMatch(/\b(people|followers|nobody|announced)\b.*\./is);
      expect(Properties.AlarmActions).toHaveLength(1);
    }
  });

  it('CloudWatch is allowed to ring', () => {
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Action: 'sns:Publish',
          }),
        ]),
      }),
    });
  });
});
