// What readers meet: the pages, their headers, the API behind the same origin, and signing in.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { Capture, Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addedStyles } from '#cdk/headers.ts';
import { pageFallback } from '#cdk/web.ts';
import { everyAnswer, pagePolicy } from '#functions/local/headers.ts';
import { synthesise } from './synthesise.ts';

const { template } = synthesise();

/** Text of a template value, with `<Name>` for what AWS fills in. */
function textOf(value: unknown): string {
  const parsed = z
    .union([
      z.string(),
      z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }),
      z.object({ Ref: z.string() }),
    ])
    .safeParse(value);
  if (!parsed.success) return '<…>';
  if (typeof parsed.data === 'string') return parsed.data;
  if ('Ref' in parsed.data) return `<${parsed.data.Ref}>`;
  const [between, parts] = parsed.data['Fn::Join'];
  return parts.map(textOf).join(between);
}

describe('the buckets', () => {
  it('are closed to the public and to whoever comes without TLS 1.2', () => {
    template.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    template.resourceCountIs('AWS::S3::BucketPolicy', Object.keys(template.findResources('AWS::S3::Bucket')).length);
    template.allResourcesProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({ Effect: 'Deny', Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } } }),
        ]),
      }),
    });
  });
});

describe('the address of a page', () => {
  const Handler = z.function({
    input: [z.object({ request: z.object({ uri: z.string() }) })],
    output: z.object({ uri: z.string() }),
  });
  const handler = Handler.implement(runInNewContext(`${pageFallback}; handler`));
  const served = (uri: string) => handler({ request: { uri } }).uri;

  it.each(['/', '/proposals', '/proposals/', '/proposals/prop_01J8', '/provisions/ITR-1988/3.3', '/signed-in'])(
    '%s is drawn by index.html',
    (uri) => expect(served(uri)).toBe('/index.html'),
  );

  it.each(['/assets/main-4f5a.js', '/config.json', '/favicon.svg', '/theme.js', '/assets/inter.woff2'])(
    '%s is a file of its own',
    (uri) => expect(served(uri)).toBe(uri),
  );

  it('is not served by turning refusals into pages, which would hide those of the API', () => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({ CustomErrorResponses: Match.absent(), DefaultRootObject: 'index.html' }),
    });
  });
});

describe('the API behind the same origin', () => {
  it('is never cached, and is told neither cookies nor the browser', () => {
    const forwarded = new Capture();
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        CacheBehaviors: [
          Match.objectLike({
            PathPattern: '/graphql',
            // CloudFront's own «CachingDisabled».
            CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
            OriginRequestPolicyId: { Ref: forwarded },
            ViewerProtocolPolicy: 'https-only',
          }),
        ],
      }),
    });
    expect(template.findResources('AWS::CloudFront::OriginRequestPolicy')[forwarded.asString()]).toMatchObject({
      Properties: {
        OriginRequestPolicyConfig: {
          CookiesConfig: { CookieBehavior: 'none' },
          HeadersConfig: { HeaderBehavior: 'allExcept', Headers: ['Host', 'User-Agent', 'Referer'] },
        },
      },
    });
  });

  it('takes GET, POST and OPTIONS on /graphql, without an account', () => {
    const routes = Object.values(template.findResources('AWS::ApiGatewayV2::Route')).map(
      ({ Properties }) => Properties,
    );
    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual([
      'GET /graphql',
      'OPTIONS /graphql',
      'POST /graphql',
    ]);
    for (const route of routes) expect(route.AuthorizationType).toBe('NONE');
  });

  it('has limits, and a log that cannot say who asked what', () => {
    const format = new Capture();
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
      AccessLogSettings: { Format: format },
    });
    expect(Object.values(z.record(z.string(), z.string()).parse(JSON.parse(format.asString()))).sort()).toEqual([
      '$context.integrationLatency',
      '$context.integrationStatus',
      '$context.requestId',
      '$context.requestTime',
      '$context.responseLatency',
      '$context.responseLength',
      '$context.routeKey',
      '$context.status',
    ]);
  });
});

describe('the headers', () => {
  function policyOf(id: string) {
    const found = Object.entries(template.findResources('AWS::CloudFront::ResponseHeadersPolicy')).find(([name]) =>
      name.startsWith(`WebHeaders${id}`),
    );
    return found?.[1].Properties.ResponseHeadersPolicyConfig;
  }
  const csp = (id: string) =>
    textOf(policyOf(id).SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy).split('; ');

  it('let a page run its own scripts, talk to us and to the sign-in, and nothing else', () => {
    const rules = csp('Pages');
    expect(rules).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]),
    );
    expect(rules.find((rule) => rule.startsWith('connect-src'))).toBe(
      "connect-src 'self' https://cognito-idp.<AWS::Region>.amazonaws.com https://travaux-<…>.auth.<AWS::Region>.amazoncognito.com",
    );
    expect(rules.join()).not.toMatch(/unsafe|\*/);
  });

  it('let an answer of the API do nothing at all', () => {
    expect(csp('Answers')).toEqual(["default-src 'none'", "frame-ancestors 'none'"]);
  });

  it.each(['Pages', 'Answers'])('of the %s keep the address, the frame and the devices to ourselves', (id) => {
    const policy = policyOf(id);
    expect(policy.SecurityHeadersConfig).toMatchObject({
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true },
    });
    const custom = new Map(
      policy.CustomHeadersConfig.Items.map((item: { Header: string; Value: string }) => [item.Header, item.Value]),
    );
    expect(custom.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(custom.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(custom.get('Permissions-Policy')).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
  });

  it('are those of a machine of one’s own, but for the sign-in elsewhere and for TLS', () => {
    const deployed = csp('Pages').filter((rule) => rule !== 'upgrade-insecure-requests');
    const local = pagePolicy.split('; ');
    const others = (rules: string[]) => rules.filter((rule) => !rule.startsWith('connect-src'));
    expect(others(deployed)).toEqual(others(local));
    const custom = policyOf('Pages').CustomHeadersConfig.Items;
    for (const { Header, Value } of custom) expect(everyAnswer[Header.toLowerCase()], Header).toBe(Value);
  });

  it('allow the styles that the installed React Aria adds', () => {
    const folder = join(dirname(createRequire(import.meta.url).resolve('react-aria/package.json')), 'dist', 'private');
    const added = ['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'].map((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      const text = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(source)?.[1];
      const attribute = /PRESSABLE_ATTRIBUTE = '([^']*)'/.exec(source)?.[1];
      return text?.trim().replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, attribute ?? '');
    });
    expect(added).toEqual(addedStyles);
  });
});

describe('what a browser may keep', () => {
  it('files named by their content for a year, everything else not without asking', () => {
    template.resourceCountIs('Custom::CDKBucketDeployment', 2);
    template.hasResourceProperties('Custom::CDKBucketDeployment', {
      Include: ['assets/*'],
      SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' },
    });
    template.hasResourceProperties('Custom::CDKBucketDeployment', {
      Exclude: ['assets/*'],
      SystemMetadata: { 'cache-control': 'no-cache' },
    });
  });
});

describe('signing in', () => {
  it('asks for a pseudonym and a good password, and for nothing about the person', () => {
    template.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: Match.objectLike({
        DeletionProtection: 'ACTIVE',
        AliasAttributes: Match.absent(),
        UsernameAttributes: Match.absent(),
        Schema: [{ Name: 'email', Required: false, Mutable: true }],
        MfaConfiguration: 'OPTIONAL',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        Policies: { PasswordPolicy: Match.objectLike({ MinimumLength: 12, RequireSymbols: true }) },
      }),
    });
  });

  it('is by authorization code from our own page, by a client without a secret', () => {
    const redirect = new Capture();
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: [redirect],
      ExplicitAuthFlows: Match.absent(),
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: 'ENABLED',
      WriteAttributes: ['email'],
    });
    expect(textOf(redirect.asObject())).toBe('https://<…>/signed-in');
  });

  it('gives the roles their groups', () => {
    const groups = Object.values(template.findResources('AWS::Cognito::UserPoolGroup'));
    expect(groups.map(({ Properties }) => Properties.GroupName).sort()).toEqual(['curator', 'moderator']);
  });
});
