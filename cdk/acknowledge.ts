// Says why a rule does not bind here, where the rule looks. A finding without such a sentence stops `cdk synth`.
import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Acknowledges rules on a construct and everything below it. `reasons` maps a rule's id to a sentence. */
export function acknowledge(construct: IConstruct, reasons: Readonly<Record<string, string>>): void {
  Validations.of(construct).acknowledge(...Object.entries(reasons).map(([id, reason]) => ({ id, reason })));
}
