// The rules the stack is held to. `cdk synth` stops on any finding that is neither fixed nor acknowledged with a reason.
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';

/** New instances of both packs; a pack keeps the findings of its last run, so each app needs its own. */
export function rulePacks(): [AwsSolutionsChecks, ServerlessChecks] {
  return [new AwsSolutionsChecks(), new ServerlessChecks()];
}
