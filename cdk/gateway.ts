// The public way to the API: an HTTP API with limits, and a log that cannot say who asked what.
import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { type Alarms, FIVE_MINUTES } from './alarms.ts';

// No address, user agent, account, header, path, query string or body: what is not written down cannot be taken. Some paths are
// secrets: those of letters and of personal feeds.
const logged = {
  requestId: '$context.requestId',
  requestTime: '$context.requestTime',
  routeKey: '$context.routeKey',
  status: '$context.status',
  responseLength: '$context.responseLength',
  responseLatency: '$context.responseLatency',
  integrationLatency: '$context.integrationLatency',
  integrationStatus: '$context.integrationStatus',
};

export class Gateway extends Construct {
  /** The API's host name as AWS gives it, without `https://`. */
  readonly host: string;
  private readonly api: apigateway.HttpApi;

  constructor(scope: Construct, id: string, alarms: Alarms) {
    super(scope, id);
    this.api = new apigateway.HttpApi(this, 'Http', {
      description: 'GraphQL, feeds, annotations and pages of Travaux',
      createDefaultStage: false,
    });
    this.host = `${this.api.apiId}.execute-api.${this.api.stack.region}.${this.api.stack.urlSuffix}`;
    const logs = new LogGroup(this, 'Logs', {
      retention: RetentionDays.TWO_WEEKS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = new apigateway.HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 200, burstLimit: 400 },
      accessLogSettings: {
        destination: new apigateway.LogGroupLogDestination(logs),
        format: AccessLogFormat.custom(JSON.stringify(logged)),
      },
    });
    alarms.ring('ApiFailing', {
      metric: stage.metricServerError({ period: FIVE_MINUTES, statistic: 'Sum' }),
      threshold: 5,
      meaning:
        'People get an error instead of the record, or their note was not kept. Look at the log of the api function.',
    });
  }

  /** Gives every GraphQL request to this function. */
  answerQueries(handler: IFunction): void {
    const { GET, POST, OPTIONS } = apigateway.HttpMethod;
    this.give('Graphql', handler, '/graphql', [GET, POST, OPTIONS]);
  }

  /** Gives what is asked of feeds to this function. */
  answerFeeds(handler: IFunction): void {
    const { GET, HEAD } = apigateway.HttpMethod;
    this.give('Feeds', handler, '/feeds/{name+}', [GET, HEAD]);
  }

  /** Gives what is asked of public notes to this function. */
  answerAnnotations(handler: IFunction): void {
    const { GET, HEAD, OPTIONS } = apigateway.HttpMethod;
    this.give('Annotations', handler, '/annotations/{name+}', [GET, HEAD, OPTIONS]);
  }

  /** Gives what links in letters lead to to this function. */
  answerLetters(handler: IFunction): void {
    const { GET, HEAD, POST } = apigateway.HttpMethod;
    this.give('Letters', handler, '/mail/{name+}', [GET, HEAD, POST]);
  }

  /** Gives whatever nobody else answers to this function: addresses of pages, of which there are many. */
  answerPages(handler: IFunction): void {
    const route = new apigateway.HttpRoute(this, 'PagesRoute', {
      httpApi: this.api,
      routeKey: apigateway.HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('Pages', handler),
    });
    acknowledge(route, { 'AwsSolutions-APIG4': open });
  }

  private give(name: string, handler: IFunction, path: string, methods: apigateway.HttpMethod[]): void {
    const integration = new HttpLambdaIntegration(name, handler);
    for (const route of this.api.addRoutes({ path, methods, integration })) {
      acknowledge(route, { 'AwsSolutions-APIG4': open });
    }
  }
}

const open =
  'Anyone may read the public record without an account; the function checks the token of those who bring one.';
