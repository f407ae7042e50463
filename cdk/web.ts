// Where readers arrive: CloudFront, with the pages from a private bucket and `/graphql` from the gateway, on one origin.
import { RemovalPolicy } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { Headers } from './headers.ts';

export interface WebProps {
  /** The API's host name, without `https://`. */
  apiHost: string;
  /** Origins, besides our own, that the pages talk to. */
  connect: string[];
  /** The name readers type, with its certificate; both absent: the name CloudFront gives. */
  domainName?: string;
  certificateArn?: string;
}

// Pages have addresses of their own, and one file draws them all. A file's name ends in a dot and a word that begins with a
// letter, which no page's does: `/provisions/ITR-1988/3.3` is a page. An error page for 403 and 404 would do the same to
// the API's refusals, and make them 200.
export const pageFallback = `function handler(event) {
  var request = event.request;
  if (!/\\.[a-z][a-z0-9]*$/i.test(request.uri)) request.uri = '/index.html';
  return request;
}
`;

export class Web extends Construct {
  readonly bucket: Bucket;
  readonly distribution: cloudfront.Distribution;
  /** Without a slash at the end. */
  readonly url: string;

  constructor(scope: Construct, id: string, { apiHost, connect, domainName, certificateArn }: WebProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Pages', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const headers = new Headers(this, 'Headers', { connect });
    this.distribution = new cloudfront.Distribution(this, 'Edge', {
      comment: 'Travaux',
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      ...(domainName &&
        certificateArn && {
          domainNames: [domainName],
          minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
          certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
        }),
      defaultRootObject: 'index.html',
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
        viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: headers.pages,
        functionAssociations: [
          {
            eventType: cloudfront.FunctionEventType.VIEWER_REQUEST,
            function: new cloudfront.Function(this, 'PageFallback', {
              code: cloudfront.FunctionCode.fromInline(pageFallback),
              runtime: cloudfront.FunctionRuntime.JS_2_0,
              comment: 'Answers the address of any page with index.html.',
            }),
          },
        ],
      },
      additionalBehaviors: {
        '/graphql': {
          origin: new HttpOrigin(apiHost, {
            protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
            originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2],
          }),
          viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
          cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
          originRequestPolicy: new cloudfront.OriginRequestPolicy(this, 'Forwarded', {
            comment: 'What a GraphQL request needs, and nothing that tells readers apart.',
            queryStringBehavior: cloudfront.OriginRequestQueryStringBehavior.all(),
            cookieBehavior: cloudfront.OriginRequestCookieBehavior.none(),
            // CloudFront forwards Authorization only to a policy of this kind. The gateway knows itself by its own host name.
            headerBehavior: cloudfront.OriginRequestHeaderBehavior.denyList('Host', 'User-Agent', 'Referer'),
          }),
          responseHeadersPolicy: headers.answers,
        },
      },
    });
    acknowledge(this.bucket, {
      'AwsSolutions-S1': 'A log of reads would hold what was read and when; only CloudFront reads this bucket.',
    });
    acknowledge(this.distribution, {
      'AwsSolutions-CFR1': 'A public record of the United Nations is for readers of every country.',
      'AwsSolutions-CFR2':
        'The gateway limits rates and the function limits each query’s cost; a firewall that judges addresses is a later choice.',
      'AwsSolutions-CFR3':
        'The log would hold readers’ addresses beside what they read. What we do not hold cannot be taken.',
      ...(!certificateArn && {
        'AwsSolutions-CFR4':
          'CloudFront’s own certificate cannot ask for TLS 1.2; with domainName and certificateArn the stack does.',
      }),
    });
    this.url = `https://${domainName ?? this.distribution.distributionDomainName}`;
  }
}
