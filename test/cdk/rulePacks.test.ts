// The stack against both of cdk-nag's packs.
import { Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { rulePacks } from '#cdk/rulePacks.ts';
import { emptyApp, synthesise } from './synthesise.ts';

const findings = (scope: IConstruct) =>
  rulePacks().flatMap((pack) =>
    pack
      .validateScope(scope)
      .violations.flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
      ),
  );
const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/0f9a1c52-7f0e-4a53-9f0a-3d1c1a9a2b11';

afterEach(() => vi.restoreAllMocks());

describe('the rule packs', () => {
  it('find nothing that is neither fixed nor acknowledged', () => {
    expect(findings(synthesise().app)).toEqual([]);
  });

  it('find nothing either when the stack has a name of its own and sends letters', () => {
    const named = { domainName: 'treaties.example.org', certificateArn, mailFrom: 'Travaux <alerts@example.org>' };
    expect(findings(synthesise(named).app)).toEqual([]);
  });

  it('look at all, as an open bucket shows', () => {
    const app = emptyApp();
    new Bucket(new Stack(app, 'Careless'), 'Bucket');
    expect(findings(app)).toContain('AwsSolutions-S10 at Careless/Bucket/Resource');
  });

  it('have a finding for each acknowledgement, and a sentence for each finding', () => {
    const acknowledged = vi.spyOn(Validations.prototype, 'acknowledge').mockReturnValue();
    const { app } = synthesise();
    const said = acknowledged.mock.calls.flat();
    const found = new Set(findings(app).map((finding) => finding.split(' at ')[0]));
    expect(new Set(said.map(({ id }) => id))).toEqual(found);
    for (const { id, reason } of said) expect(reason, id).toMatch(/^\p{Lu}.{30,}\.$/u);
  });
});
