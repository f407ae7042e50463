// What a deployer may choose, and what they are told when it cannot be.
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { settings } from '#cdk/settings.ts';
import { emptyApp, synthesise } from './synthesise.ts';

const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/0f9a1c52-7f0e-4a53-9f0a-3d1c1a9a2b11';
const given = (context: Record<string, string>) => () => settings(emptyApp(context));

describe('settings', () => {
  it('are all left out by default', () => {
    expect(given({})()).toEqual({ quotas: {}, notes: {} });
  });

  it('a name of one’s own is served with TLS 1.2 or later, and is where people come back to', () => {
    const { template } = synthesise({ domainName: 'treaties.example.org', certificateArn });
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        Aliases: ['treaties.example.org'],
        ViewerCertificate: Match.objectLike({ MinimumProtocolVersion: 'TLSv1.2_2021' }),
      }),
    });
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      CallbackURLs: ['https://treaties.example.org/signed-in'],
      LogoutURLs: ['https://treaties.example.org/'],
    });
  });

  it('a name needs its certificate', () => {
    expect(given({ domainName: 'treaties.example.org' })).toThrow('come together or not at all');
  });

  it('a certificate must be where CloudFront looks for it', () => {
    const elsewhere = certificateArn.replace('us-east-1', 'eu-central-1');
    expect(given({ domainName: 'treaties.example.org', certificateArn: elsewhere })).toThrow(
      'certificateArn must be a certificate in us-east-1',
    );
  });

  it('a sign-in prefix must be one that Cognito takes', () => {
    expect(given({ signInPrefix: 'Treaties!' })).toThrow('signInPrefix must be lower-case');
    expect(given({ signInPrefix: 'treaties' })()).toEqual({ signInPrefix: 'treaties', quotas: {}, notes: {} });
  });

  it('quotas are whole numbers of points, or off, and reach the api', () => {
    expect(given({ quotaVisitor: 'many' })).toThrow('quotaVisitor');
    expect(given({ quotaVisitor: 'off', quotaKey: '5000' })()).toEqual({
      quotas: { QUOTA_VISITOR: 'off', QUOTA_KEY: '5000' },
      notes: {},
    });
    const { template } = synthesise({ quotaKey: '5000' });
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectLike({ QUOTA_KEY: '5000', EDGE_MARK: Match.anyValue() }) },
    });
  });

  it('whether notes of new members wait, and how many are taken in an hour, reach the api and the clock', () => {
    expect(given({ newMemberNotes: 'vanish' })).toThrow('newMemberNotes must be appear or wait');
    expect(given({ notesPerHour: 'many' })).toThrow('notesPerHour must be a whole number, or off');
    const { template } = synthesise({ newMemberNotes: 'wait', notesPerHour: '60' });
    const told = { NEW_MEMBER_NOTES: 'wait', NOTES_PER_HOUR: '60' };
    const functions = template.findResources('AWS::Lambda::Function', {
      Properties: { Environment: { Variables: Match.objectLike(told) } },
    });
    expect(Object.keys(functions).map((name) => name.replace(/[0-9A-F]{8,}$/, ''))).toHaveLength(2);
  });
});
