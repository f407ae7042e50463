// Files of the whole record for readers: made ahead, kept in a bucket of their own, sent by CloudFront alone.
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

/** Names in the bucket, which are paths of the site. */
export const DOWNLOADS = ['export/travaux.sqlite', 'export/travaux.zip', 'export/manifest.json'] as const;

export class Downloads extends Construct {
  readonly bucket: Bucket;
  /** Tells the function that makes them where they go. */
  readonly environment: Record<string, string>;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    });
    this.environment = { DOWNLOADS_BUCKET: this.bucket.bucketName };
    acknowledge(this.bucket, {
      'AwsSolutions-S1': 'A log of reads would hold who took what and when; only CloudFront reads this bucket.',
    });
  }

  /** Lets a function put new files in the place of the last, and nothing else there. */
  grantReplace(to: IGrantable): void {
    const resources = DOWNLOADS.map((name) => this.bucket.arnForObjects(name));
    to.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources }));
  }
}
