// The role by which schedules call one function and put aside what failed.
import { Aws } from 'aws-cdk-lib';
import { type IRole, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { DeadLetters } from './deadLetters.ts';

// CDK's own grant would also take in every version and alias of the function; this names the function and the queue.
export function schedulerRole(scope: Construct, handler: IFunction, { queue }: DeadLetters): IRole {
  const role = new Role(scope, 'Scheduler', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  });
  const allow = (action: string, resource: string) =>
    role.addToPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
  allow('lambda:InvokeFunction', handler.functionArn);
  allow('sqs:SendMessage', queue.queueArn);
  return role.withoutPolicyUpdates();
}
