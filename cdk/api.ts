// The function that answers GraphQL.
import { Duration, Size } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type Alarms, FIVE_MINUTES } from './alarms.ts';
import type { Catalogue } from './catalogue.ts';
import { Fn } from './fn.ts';
import type { Gateway } from './gateway.ts';
import type { Table } from './table.ts';

export interface ApiProps {
  table: Table;
  catalogue: Catalogue;
  gateway: Gateway;
  alarms: Alarms;
  environment: Record<string, string>;
}

export class Api extends Construct {
  constructor(scope: Construct, id: string, { table, catalogue, gateway, alarms, environment }: ApiProps) {
    super(scope, id);
    const { handler, logs } = new Fn(this, 'Fn', {
      entry: 'functions/api/index.ts',
      description: 'Answers GraphQL: reads the record, takes notes and follows, lets curators write.',
      memory: 1769,
      // The gateway gives up after 30 seconds; the function says so itself before that.
      timeout: Duration.seconds(25),
      // The catalogue's file, and room for the next one beside it.
      scratch: Size.gibibytes(1),
      environment: { ...environment, ...catalogue.environment },
    });
    table.grantReadWrite(handler);
    // Where there is no snapshot yet, or only one of a former format, the catalogue is built from the table.
    table.grantScan(handler);
    catalogue.grantLoad(handler, logs);
    gateway.answerQueries(handler);
    alarms.ring('ApiTurningAway', {
      metric: handler.metricThrottles({ period: FIVE_MINUTES, statistic: 'Sum' }),
      threshold: 1,
      meaning:
        'People are turned away because too many came at once. Raise the account’s limit of concurrent Lambda executions.',
    });
  }
}
