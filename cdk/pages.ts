// Puts the built pages into their bucket, with how long each may be kept, and tells them where to sign in.
import { readdirSync } from 'node:fs';
import { CfnElement, DefaultStackSynthesizer, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Web } from './web.ts';

export interface Configuration {
  issuer: string;
  clientId: string;
  scope: string;
  apiUrl: string;
  liveUrl: string;
}

export interface PagesProps {
  web: Web;
  /** The folder the client was built into. */
  folder: string;
  configuration: Configuration;
}

export class Pages extends Construct {
  constructor(scope: Construct, id: string, { web, folder, configuration }: PagesProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Logs', {
      retention: RetentionDays.TWO_WEEKS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const common = { destinationBucket: web.bucket, logGroup, memoryLimit: 512, prune: false };
    // A name under assets/ has its content's hash in it. Old ones stay, for pages that are open while this is deployed.
    const assets = new BucketDeployment(this, 'Assets', {
      ...common,
      sources: [Source.asset(folder)],
      exclude: ['*'],
      include: ['assets/*'],
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    });
    const rest = new BucketDeployment(this, 'Rest', {
      ...common,
      sources: [Source.asset(folder), Source.jsonData('config.json', configuration)],
      exclude: ['assets/*'],
      cacheControl: [CacheControl.noCache()],
      distribution: web.distribution,
      distributionPaths: ['/*'],
    });
    // A page must never name a file that is not there yet.
    rest.node.addDependency(assets);
    acknowledgeCopier(assets, web);
  }
}

// The function that copies is CDK's own, made once for the stack, and runs only while the stack is deployed.
function acknowledgeCopier({ handlerRole }: BucketDeployment, { bucket }: Web): void {
  const copies =
    'CDK’s own grant: reads the built files that CDK uploaded, and writes them to the bucket of the pages.';
  const theirs =
    'CDK chooses how its own function runs; it runs only while the stack is deployed, and a failure stops that.';
  const assets = `arn:<AWS::Partition>:s3:::cdk-${DefaultStackSynthesizer.DEFAULT_QUALIFIER}-assets-<AWS::AccountId>-<AWS::Region>/*`;
  const resource = bucket.node.defaultChild;
  if (!CfnElement.isCfnElement(resource)) throw new Error('The bucket of the pages has no resource of its own.');
  const pages = `<${bucket.stack.getLogicalId(resource)}.Arn>/*`;
  acknowledge(handlerRole.node.scope ?? handlerRole, {
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]': theirs,
    'AwsSolutions-IAM5[Action::s3:GetObject*]': copies,
    'AwsSolutions-IAM5[Action::s3:GetBucket*]': copies,
    'AwsSolutions-IAM5[Action::s3:List*]': copies,
    'AwsSolutions-IAM5[Action::s3:DeleteObject*]': copies,
    'AwsSolutions-IAM5[Action::s3:Abort*]': copies,
    [`AwsSolutions-IAM5[Resource::${assets}]`]: copies,
    [`AwsSolutions-IAM5[Resource::${pages}]`]: copies,
    'AwsSolutions-IAM5[Resource::*]': 'CDK’s own grant: asks CloudFront to forget the pages it has kept.',
    'AwsSolutions-L1': theirs,
    'Serverless-LambdaLatestVersion': theirs,
    'Serverless-LambdaDLQ': theirs,
    'Serverless-LambdaTracing': theirs,
  });
}

/** Files beside the folder of assets. Pages themselves are drawn, so the one that the browser would draw from is not sent. */
export const builtFiles = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'index.html')
    .map(({ name }) => name)
    .concat('config.json')
    .sort();
