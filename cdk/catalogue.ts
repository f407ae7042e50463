// Where the catalogue's snapshots lie: SQLite files of public data, made by one function and loaded by those that answer readers.
import { CfnElement, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { type Alarms, FIVE_MINUTES } from './alarms.ts';

const PREFIX = 'catalogue/';
const SNAPSHOTS = `${PREFIX}snapshots/`;
const NAMESPACE = 'Travaux';
const METRIC = 'SnapshotNotLoaded';

export class Catalogue extends Construct {
  /** Tells a function where the snapshots are; one without these builds its catalogue from the table, or needs none. */
  readonly environment: Record<string, string>;
  private readonly bucket: Bucket;

  constructor(scope: Construct, id: string, alarms: Alarms) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Snapshots', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
      // Two are ever read, the newest and the one before. What was taken out of the record leaves the copies too.
      lifecycleRules: [
        { prefix: SNAPSHOTS, expiration: Duration.days(14), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    });
    this.environment = { CATALOGUE_BUCKET: this.bucket.bucketName, CATALOGUE_PREFIX: PREFIX };
    acknowledge(this.bucket, {
      'AwsSolutions-S1': 'Only our own functions read this bucket, and its files hold public data.',
    });
    alarms.ring('SnapshotNotLoaded', {
      metric: new Metric({ namespace: NAMESPACE, metricName: METRIC, statistic: 'Sum', period: FIVE_MINUTES }),
      threshold: 1,
      meaning:
        'The first people to come may wait while the catalogue is built: a snapshot was missing or broken, and an older one or the ' +
        'table stood in. Look at the log of the snapshot function, and call it with {"task":"rebuild"}.',
    });
  }

  /** Lets a function load a snapshot, and counts when it cannot. Listing the bucket is what makes a missing file «not found», not «forbidden». */
  grantLoad(to: IFunction, logs: ILogGroup): void {
    this.allow(to, ['s3:GetObject'], this.bucket.arnForObjects(`${PREFIX}*`));
    this.acknowledgeStar(to, PREFIX);
    this.allow(to, ['s3:ListBucket'], this.bucket.bucketArn);
    new MetricFilter(logs, 'SnapshotNotLoaded', {
      logGroup: logs,
      filterPattern: FilterPattern.literal('{ $.code = "SNAPSHOT_*" }'),
      metricNamespace: NAMESPACE,
      metricName: METRIC,
    });
  }

  /** Lets a function add a snapshot and say which is the newest. */
  grantKeep(to: IFunction): void {
    this.allow(to, ['s3:PutObject'], this.bucket.arnForObjects(`${SNAPSHOTS}*`));
    this.acknowledgeStar(to, SNAPSHOTS);
    this.allow(to, ['s3:PutObject'], this.bucket.arnForObjects(`${PREFIX}latest.json`));
  }

  private acknowledgeStar({ role }: IFunction, folder: string): void {
    const resource = this.bucket.node.defaultChild;
    if (!role || !CfnElement.isCfnElement(resource))
      throw new Error('The function has no role, or the bucket no resource.');
    acknowledge(role, {
      [`AwsSolutions-IAM5[Resource::<${this.bucket.stack.getLogicalId(resource)}.Arn>/${folder}*]`]:
        'Every snapshot has a name of its own; the star stands below a folder that holds nothing else.',
    });
  }

  private allow(to: IGrantable, actions: string[], resource: string): void {
    to.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [resource] }));
  }
}
