// The function that speaks GraphQL over WebSocket: takes subscriptions, and tells what was missed.
import { Duration, Size } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type Alarms, FIVE_MINUTES } from './alarms.ts';
import type { Catalogue } from './catalogue.ts';
import { Fn } from './fn.ts';
import type { Sockets } from './sockets.ts';
import type { Table } from './table.ts';

export interface LiveProps {
  table: Table;
  catalogue: Catalogue;
  sockets: Sockets;
  alarms: Alarms;
  environment: Record<string, string>;
}

export class Live extends Construct {
  constructor(scope: Construct, id: string, { table, catalogue, sockets, alarms, environment }: LiveProps) {
    super(scope, id);
    const { handler, logs } = new Fn(this, 'Fn', {
      entry: 'functions/live/index.ts',
      description: 'Takes subscriptions by WebSocket and tells what was missed.',
      memory: 1769,
      timeout: Duration.seconds(25),
      scratch: Size.gibibytes(1),
      environment: { ...environment, ...catalogue.environment, ...sockets.environment },
    });
    table.grantReadWrite(handler);
    table.grantScan(handler);
    catalogue.grantLoad(handler, logs);
    sockets.grantPost(handler);
    sockets.answer(handler);
    alarms.ring('LiveFailing', {
      metric: handler.metricErrors({ period: FIVE_MINUTES, statistic: 'Sum' }),
      threshold: 5,
      meaning:
        'People who look at a page are not told of what changes meanwhile. Look at the log of the live function.',
    });
  }
}
