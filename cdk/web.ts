// Where readers arrive: CloudFront, with pages, feeds and the API from the gateway, files from private buckets, and exports as they are read, all on one origin.
import { Aws, Duration, Fn, RemovalPolicy } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { FunctionUrlOrigin, HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IFunctionUrl } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { DOWNLOADS, type Downloads } from './downloads.ts';
import { Headers } from './headers.ts';
import { LIVE } from './sockets.ts';

export interface WebProps {
  /** The gateway's host name, without `https://`. */
  apiHost: string;
  /** The WebSocket API's host name, without `https://`. */
  liveHost: string;
  exports: IFunctionUrl;
  downloads: Downloads;
  /** Origins, besides our own, that the pages talk to. */
  connect: string[];
  /** Names of the built files that lie beside the folder of assets. */
  files: string[];
  /** The name readers type, with its certificate; both absent: the name CloudFront gives. */
  domainName?: string;
  certificateArn?: string;
}

// The function of exports cannot be told the site's name when it is deployed, because the distribution names the function.
export const nameSite = `function handler(event) {
  var request = event.request;
  request.headers['x-site'] = { value: request.headers.host.value };
  return request;
}
`;

// The explorer's document is a file, whose address needs no ending.
export const explorerFile = `function handler(event) {
  event.request.uri = '/explorer.html';
  return event.request;
}
`;

const { AllowedMethods, ViewerProtocolPolicy } = cloudfront;

export class Web extends Construct {
  readonly bucket: Bucket;
  readonly distribution: cloudfront.Distribution;
  /** Without a slash at the end. */
  readonly url: string;
  /** What the distribution marks its requests with: part of the stack's own id, which is random and stands nowhere else. */
  readonly mark = Fn.select(2, Fn.split('/', Aws.STACK_ID));

  constructor(scope: Construct, id: string, props: WebProps) {
    super(scope, id);
    const { apiHost, liveHost, exports, downloads, connect, files, domainName, certificateArn } = props;
    this.bucket = new Bucket(this, 'Pages', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const headers = new Headers(this, 'Headers', { connect });
    const marked = (host: string) =>
      new HttpOrigin(host, {
        protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2],
        customHeaders: { 'x-travaux-mark': this.mark },
      });
    const gateway = marked(apiHost);
    const forwarded = new cloudfront.OriginRequestPolicy(this, 'Forwarded', {
      comment: 'What a GraphQL request needs, and nothing that tells readers apart.',
      queryStringBehavior: cloudfront.OriginRequestQueryStringBehavior.all(),
      cookieBehavior: cloudfront.OriginRequestCookieBehavior.none(),
      // The gateway knows itself by its own host name.
      headerBehavior: cloudfront.OriginRequestHeaderBehavior.denyList('Host', 'User-Agent', 'Referer'),
    });
    const drawn = {
      origin: gateway,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: this.caching('Answers', 'What a function answers, for as long as it says.', []),
    };
    const file = {
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: headers.pages,
    };
    const download = {
      ...file,
      origin: S3BucketOrigin.withOriginAccessControl(downloads.bucket),
      responseHeadersPolicy: headers.answers,
    };
    const each = <T>(paths: readonly string[], behaviour: T) =>
      Object.fromEntries(paths.map((path) => [path, behaviour]));
    this.distribution = new cloudfront.Distribution(this, 'Edge', {
      comment: 'Travaux',
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      ...(domainName &&
        certificateArn && {
          domainNames: [domainName],
          minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
          certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
        }),
      defaultBehavior: { ...drawn, responseHeadersPolicy: headers.pages },
      additionalBehaviors: {
        '/graphql': {
          origin: gateway,
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          // A token is part of what is asked, so that nobody is answered from what another was told.
          cachePolicy: this.caching('Queries', 'Answers to questions by GET, for as long as they say.', [
            ...['Accept', 'Authorization', 'Apollo-Require-Preflight', 'X-Apollo-Operation-Name'],
          ]),
          originRequestPolicy: forwarded,
          responseHeadersPolicy: headers.answers,
        },
        // The path is the stage's name, so that the address goes on as it came.
        [`/${LIVE}`]: {
          origin: marked(liveHost),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
          originRequestPolicy: forwarded,
        },
        '/mail/*': {
          origin: gateway,
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
          originRequestPolicy: forwarded,
          responseHeadersPolicy: headers.letters,
        },
        ...each(
          DOWNLOADS.map((name) => `/${name}`),
          download,
        ),
        '/export/*': {
          ...drawn,
          origin: FunctionUrlOrigin.withOriginAccessControl(exports, { readTimeout: Duration.seconds(60) }),
          responseHeadersPolicy: headers.answers,
          originRequestPolicy: new cloudfront.OriginRequestPolicy(this, 'Named', {
            comment: 'The name of the site, and whether the reader holds the answer already.',
            headerBehavior: cloudfront.OriginRequestHeaderBehavior.allowList('x-site'),
          }),
          functionAssociations: [
            {
              eventType: cloudfront.FunctionEventType.VIEWER_REQUEST,
              function: new cloudfront.Function(this, 'NameSite', {
                code: cloudfront.FunctionCode.fromInline(nameSite),
                runtime: cloudfront.FunctionRuntime.JS_2_0,
                comment: 'Tells the function of exports the name of the site.',
              }),
            },
          ],
        },
        '/annotations/*': {
          ...drawn,
          allowedMethods: AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
          responseHeadersPolicy: headers.answers,
        },
        '/feeds/*': { ...drawn, responseHeadersPolicy: headers.answers },
        '/embed/*': { ...drawn, responseHeadersPolicy: headers.embeds },
        '/assets/*': file,
        '/explorer': {
          ...file,
          responseHeadersPolicy: headers.explorer,
          functionAssociations: [
            {
              eventType: cloudfront.FunctionEventType.VIEWER_REQUEST,
              function: new cloudfront.Function(this, 'ExplorerFile', {
                code: cloudfront.FunctionCode.fromInline(explorerFile),
                runtime: cloudfront.FunctionRuntime.JS_2_0,
                comment: 'Answers the address of the explorer with its file.',
              }),
            },
          ],
        },
        ...each(
          files.map((name) => `/${name}`),
          file,
        ),
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

  /** Keeps what an answer lets be kept, and nothing that says nothing. */
  private caching(id: string, comment: string, headers: string[]): cloudfront.CachePolicy {
    return new cloudfront.CachePolicy(this, `${id}Kept`, {
      comment,
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(1),
      queryStringBehavior: cloudfront.CacheQueryStringBehavior.all(),
      cookieBehavior: cloudfront.CacheCookieBehavior.none(),
      headerBehavior:
        headers.length > 0
          ? cloudfront.CacheHeaderBehavior.allowList(...headers)
          : cloudfront.CacheHeaderBehavior.none(),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    });
  }
}
