// The house Lambda: every function is bundled, bounded, logged and trusted in the same way.
import { join } from 'node:path';
import { type Duration, RemovalPolicy, Size } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { type ICommandHooks, LogLevel, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { leftOut } from './leftOut.ts';

const root = join(import.meta.dirname, '..');

export interface FnProps {
  /** The module that exports `handler`, from the top of the repository: `functions/api/index.ts`. */
  entry: string;
  /** What it does, for whoever meets it in a console. */
  description: string;
  /** MiB; the share of a processor grows with it, a whole one at 1,769. */
  memory: number;
  timeout: Duration;
  /** Room in /tmp; 512 MiB when absent. */
  scratch?: Size;
  environment: Record<string, string>;
  /** Where an asynchronous call goes that failed every time. Absent: nothing calls this function asynchronously. */
  onFailure?: lambda.IDestination;
  /** A file that goes beside the bundle, under its own name. */
  beside?: string;
  /** X-Ray. Off when absent. */
  tracing?: lambda.Tracing;
}

export class Fn extends Construct {
  readonly handler: NodejsFunction;
  readonly logs: LogGroup;

  constructor(scope: Construct, id: string, props: FnProps) {
    super(scope, id);
    this.logs = new LogGroup(this, 'Logs', {
      retention: RetentionDays.TWO_WEEKS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // A role of its own, without AWSLambdaBasicExecutionRole, which may write to every log group of the account.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.logs.grantWrite(role);
    this.handler = new NodejsFunction(this, 'Handler', {
      entry: join(root, props.entry),
      projectRoot: root,
      depsLockFilePath: join(root, 'package-lock.json'),
      description: props.description,
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      memorySize: props.memory,
      timeout: props.timeout,
      ephemeralStorageSize: props.scratch ?? Size.mebibytes(512),
      role,
      logGroup: this.logs,
      loggingFormat: lambda.LoggingFormat.JSON,
      tracing: props.tracing ?? lambda.Tracing.DISABLED,
      environment: {
        NODE_OPTIONS: '--enable-source-maps',
        // Helps a process that starts again in a sandbox that lives on; in a new sandbox /tmp is empty.
        NODE_COMPILE_CACHE: '/tmp/compiled',
        NODE_ENV: 'production',
        ...props.environment,
      },
      ...(props.onFailure && { onFailure: props.onFailure, retryAttempts: 2 }),
      // The setting is for the SDK's second version; the third, which is bundled, always keeps its connections.
      awsSdkConnectionReuse: false,
      bundling: {
        logLevel: LogLevel.WARNING,
        format: OutputFormat.CJS,
        target: 'node24',
        // Of packages that come in both forms the modules: what they have beside what we use falls away, a seventh of the whole.
        mainFields: ['module', 'main'],
        minify: true,
        sourceMap: true,
        sourcesContent: false,
        // The SDK of the lock file, not the one that the runtime happens to have that week.
        bundleAwsSDK: true,
        ...(props.beside && { commandHooks: copying(props.beside) }),
        esbuildArgs: Object.fromEntries(Object.entries(leftOut).map(([name, file]) => [`--alias:${name}`, file])),
      },
    });
    acknowledge(this.handler, {
      'Serverless-LambdaTracing':
        'A trace would keep when each request was made and what it touched; off unless someone asks for it.',
      'Serverless-LambdaDLQ': props.onFailure
        ? 'Failed asynchronous calls go to an on-failure destination, which also keeps the error.'
        : 'Nothing calls this function asynchronously, so there is no call that could be lost.',
    });
  }
}

const copying = (file: string): ICommandHooks => ({
  beforeBundling: () => [],
  beforeInstall: () => [],
  afterBundling: (_, folder) => [`cp "${file}" "${folder}/"`],
});
