// A function that answers readers from the catalogue and changes nothing: feeds, pages, exports.
import { Duration, Size } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { type Alarms, FIVE_MINUTES } from './alarms.ts';
import type { Catalogue } from './catalogue.ts';
import { Fn } from './fn.ts';
import type { Table } from './table.ts';

export interface ReaderProps {
  /** The module that exports `handler`, from the top of the repository. */
  entry: string;
  description: string;
  /** What it means for people that it fails. */
  meaning: string;
  table: Table;
  catalogue: Catalogue;
  alarms: Alarms;
  environment: Record<string, string>;
  /** A file that goes beside the bundle, under its own name. */
  beside?: string;
  timeout?: Duration;
}

export class Reader extends Construct {
  readonly handler: IFunction;

  constructor(scope: Construct, id: string, { meaning, table, catalogue, alarms, environment, ...props }: ReaderProps) {
    super(scope, id);
    const { handler, logs } = new Fn(this, 'Fn', {
      timeout: Duration.seconds(25),
      ...props,
      memory: 1769,
      // The catalogue's file, and room for the next one beside it.
      scratch: Size.gibibytes(2),
      environment: { ...environment, ...catalogue.environment },
    });
    table.grantRead(handler);
    // Where no snapshot can be used, the catalogue is built from the table.
    table.grantScan(handler);
    catalogue.grantLoad(handler, logs);
    alarms.ring(`${id}Failing`, {
      metric: handler.metricErrors({ period: FIVE_MINUTES, statistic: 'Sum' }),
      threshold: 5,
      meaning,
    });
    this.handler = handler;
  }
}
