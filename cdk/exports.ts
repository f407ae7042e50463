// What readers take away: the function behind an address of its own, because an API Gateway would hold back what it streams.
import { Duration } from 'aws-cdk-lib';
import { FunctionUrlAuthType, type IFunctionUrl, InvokeMode } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Reader, type ReaderProps } from './reader.ts';

export class Exports extends Construct {
  /** Only CloudFront may call it. */
  readonly address: IFunctionUrl;

  constructor(
    scope: Construct,
    id: string,
    props: Pick<ReaderProps, 'table' | 'catalogue' | 'alarms' | 'environment'>,
  ) {
    super(scope, id);
    const { handler } = new Reader(this, 'Export', {
      ...props,
      entry: 'functions/export/streaming.ts',
      description: 'Answers with proposals and the matrix as files, as they are read.',
      meaning:
        'People who take proposals or the matrix away get an error, or half a file. Look at the log of the export function.',
      // A slow reader takes as long as the line is slow.
      timeout: Duration.minutes(5),
    });
    this.address = handler.addFunctionUrl({
      authType: FunctionUrlAuthType.AWS_IAM,
      invokeMode: InvokeMode.RESPONSE_STREAM,
    });
  }
}
