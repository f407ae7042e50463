// The WebSocket API: the way by which those who are connected are told. It writes no log of who connects or what is said.

import { CfnElement } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import { WebSocketLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

/** The stage, and with it the path on the site, so that CloudFront passes the address on as it is. */
export const LIVE = 'live';

export class Sockets extends Construct {
  /** The API's host name as AWS gives it, without `https://`. */
  readonly host: string;
  /** What a function has to be told to post to connections. */
  readonly environment: Record<string, string>;
  private readonly api: apigateway.WebSocketApi;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.api = new apigateway.WebSocketApi(this, 'Api', {
      description: 'GraphQL subscriptions of Travaux',
      routeSelectionExpression: '$request.body.type',
    });
    const stage = new apigateway.WebSocketStage(this, 'Stage', {
      webSocketApi: this.api,
      stageName: LIVE,
      autoDeploy: true,
      throttle: { rateLimit: 100, burstLimit: 200 },
    });
    const unlogged =
      'A log of connections would hold who was here and when; the function counts what goes wrong without that.';
    acknowledge(stage, { 'AwsSolutions-APIG1': unlogged, 'Serverless-APIGWAccessLogging': unlogged });
    const { region, urlSuffix } = this.api.stack;
    this.host = `${this.api.apiId}.execute-api.${region}.${urlSuffix}`;
    this.environment = { LIVE_URL: `https://${this.host}/${LIVE}` };
  }

  /** Gives whatever comes by sockets to this function. */
  answer(handler: IFunction): void {
    for (const [name, key] of [
      ['Arrival', '$connect'],
      ['Departure', '$disconnect'],
      ['Message', '$default'],
    ] as const) {
      const route = new apigateway.WebSocketRoute(this, name, {
        webSocketApi: this.api,
        routeKey: key,
        integration: new WebSocketLambdaIntegration(name, handler),
      });
      acknowledge(route, {
        'AwsSolutions-APIG4':
          'Anyone may hear of public changes; who they are is said, and checked by the function, after they connected.',
      });
    }
  }

  /** Lets a function post to connections and end them. */
  grantPost(to: IFunction): void {
    const { partition, region, account } = this.api.stack;
    const connections = (...[ofPartition, ofRegion, ofAccount, api]: readonly string[]) =>
      ['POST', 'DELETE'].map(
        (method) => `arn:${ofPartition}:execute-api:${ofRegion}:${ofAccount}:${api}/${LIVE}/${method}/@connections/*`,
      );
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['execute-api:ManageConnections'],
        resources: connections(partition, region, account, this.api.apiId),
      }),
    );
    const resource = this.api.node.defaultChild;
    if (!to.role || !CfnElement.isCfnElement(resource))
      throw new Error('The function has no role, or the API no resource.');
    const id = this.api.stack.getLogicalId(resource);
    const asFound = connections('<AWS::Partition>', '<AWS::Region>', '<AWS::AccountId>', `<${id}>`);
    const reason =
      'Connections have names that AWS gives them as they come; the star stands for these and nothing else.';
    acknowledge(to.role, Object.fromEntries(asFound.map((arn) => [`AwsSolutions-IAM5[Resource::${arn}]`, reason])));
  }
}
