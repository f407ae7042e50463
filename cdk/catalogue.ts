// Where the catalogue's snapshot lies: one SQLite file of public data, made by the clock and loaded by the api.
import { RemovalPolicy } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

const KEY = 'catalogue.sqlite';

export class Catalogue extends Construct {
  /** Tells a function where the snapshot is; one without these builds its catalogue from the table, or needs none. */
  readonly environment: Record<string, string>;
  private readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Snapshots', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.environment = { CATALOGUE_BUCKET: this.bucket.bucketName, CATALOGUE_KEY: KEY };
    acknowledge(this.bucket, {
      'AwsSolutions-S1': 'Only our two functions read this bucket, and its one file holds public data.',
    });
  }

  /** Lets a function load the snapshot. Listing the bucket is what makes a missing snapshot «not found», not «forbidden». */
  grantLoad(to: IGrantable): void {
    this.allow(to, ['s3:GetObject'], this.bucket.arnForObjects(KEY));
    this.allow(to, ['s3:ListBucket'], this.bucket.bucketArn);
  }

  /** Lets a function put a new snapshot in the place of the last. */
  grantReplace(to: IGrantable): void {
    this.allow(to, ['s3:PutObject'], this.bucket.arnForObjects(KEY));
  }

  private allow(to: IGrantable, actions: string[], resource: string): void {
    to.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [resource] }));
  }
}
