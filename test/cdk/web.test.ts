// What readers meet: the pages, their headers, the API behind the same origin, and signing in.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { Capture, Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addedStyles } from '#cdk/headers.ts';
import { explorerFile, nameSite } from '#cdk/web.ts';
import { embedHeaders, everyAnswer, explorerPolicy, pagePolicy } from '#functions/local/headers.ts';
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

const Behaviour = z.object({
  PathPattern: z.string().optional(),
  TargetOriginId: z.string(),
  CachePolicyId: z.union([z.string(), z.object({ Ref: z.string() })]),
  ResponseHeadersPolicyId: z.object({ Ref: z.string() }).optional(),
  ViewerProtocolPolicy: z.string(),
  FunctionAssociations: z.array(z.unknown()).optional(),
});
const Origin = z.object({
  Id: z.string(),
  DomainName: z.unknown(),
  S3OriginConfig: z.unknown().optional(),
  CustomOriginConfig: z.object({ OriginProtocolPolicy: z.string() }).optional(),
  OriginAccessControlId: z.unknown().optional(),
  OriginCustomHeaders: z.array(z.object({ HeaderName: z.string(), HeaderValue: z.unknown() })).optional(),
});
const [distribution] = Object.values(template.findResources('AWS::CloudFront::Distribution'));
const config = z
  .object({
    DefaultCacheBehavior: Behaviour,
    CacheBehaviors: z.array(Behaviour),
    Origins: z.array(Origin),
    CustomErrorResponses: z.undefined().optional(),
  })
  .parse(distribution?.Properties.DistributionConfig);

/** Who answers an address: the first behaviour whose pattern fits, as CloudFront chooses. */
function answererOf(path: string) {
  const fits = ({ PathPattern = '*' }: z.output<typeof Behaviour>) =>
    new RegExp(`^${PathPattern.replace(/[.]/g, '\\.').replace(/[*]/g, '.*')}$`).test(path);
  const behaviour = config.CacheBehaviors.find(fits) ?? config.DefaultCacheBehavior;
  const origin = config.Origins.find(({ Id }) => Id === behaviour.TargetOriginId);
  const domain = JSON.stringify(origin?.DomainName);
  const kind = Object.entries({
    sockets: 'SocketsApi',
    gateway: 'execute-api',
    export: 'FunctionUrl',
    downloads: 'Downloads',
    pages: 'WebPages',
  }).find(([, part]) => domain.includes(part))?.[0];
  return {
    kind,
    headers: /Headers([A-Z][a-z]+)/.exec(behaviour.ResponseHeadersPolicyId?.Ref ?? '')?.[1],
    origin,
    behaviour,
  };
}

describe('an address', () => {
  it.each([
    ['/', 'gateway', 'Pages'],
    ['/proposals', 'gateway', 'Pages'],
    ['/proposals/wcit12-1', 'gateway', 'Pages'],
    ['/provisions/ITR-1988/3.3', 'gateway', 'Pages'],
    ['/signed-in', 'gateway', 'Pages'],
    ['/sitemap.xml', 'gateway', 'Pages'],
    ['/robots.txt', 'gateway', 'Pages'],
    ['/embed/matrix', 'gateway', 'Embeds'],
    ['/feeds/proposals.atom', 'gateway', 'Answers'],
    ['/annotations/wcit12-1.jsonld', 'gateway', 'Answers'],
    ['/annotations/provisions/ITR-1988/3.3.jsonld', 'gateway', 'Answers'],
    ['/feeds/mine/a-secret.ics', 'gateway', 'Answers'],
    ['/mail/unsubscribe/a-secret', 'gateway', 'Letters'],
    ['/graphql', 'gateway', 'Answers'],
    ['/live', 'sockets', undefined],
    ['/export/proposals.csv', 'export', 'Answers'],
    ['/export/schema.json', 'export', 'Answers'],
    ['/export/travaux.sqlite', 'downloads', 'Answers'],
    ['/export/travaux.zip', 'downloads', 'Answers'],
    ['/export/manifest.json', 'downloads', 'Answers'],
    ['/assets/main-4f5a.js', 'pages', 'Pages'],
    ['/favicon.svg', 'pages', 'Pages'],
    ['/config.json', 'pages', 'Pages'],
  ])('%s is answered by the %s, with the headers of %s', (path, kind, headers) => {
    const found = answererOf(path);
    expect([found.kind, found.headers]).toEqual([kind, headers]);
  });

  it('of a refusal is not turned into a page, which would hide those of the API', () => {
    expect(config.CustomErrorResponses).toBeUndefined();
  });

  it('of what a function answers is kept as long as the answer says, and not at all when it says nothing', () => {
    const kept = Object.values(template.findResources('AWS::CloudFront::CachePolicy')).map(
      ({ Properties }) => Properties.CachePolicyConfig,
    );
    expect(kept).toHaveLength(2);
    for (const { MinTTL, DefaultTTL, ParametersInCacheKeyAndForwardedToOrigin: key } of kept) {
      expect([MinTTL, DefaultTTL]).toEqual([0, 0]);
      expect(key.CookiesConfig.CookieBehavior).toBe('none');
      expect(key.QueryStringsConfig.QueryStringBehavior).toBe('all');
    }
  });
});

describe('the exports', () => {
  it('leave by streaming, from an address that answers to CloudFront alone', () => {
    template.hasResourceProperties('AWS::Lambda::Url', { AuthType: 'AWS_IAM', InvokeMode: 'RESPONSE_STREAM' });
    expect(answererOf('/export/proposals.csv').origin?.OriginAccessControlId).toBeDefined();
    const permissions = Object.values(template.findResources('AWS::Lambda::Permission')).map(
      ({ Properties }) => Properties,
    );
    const ofUrl = permissions.filter(({ FunctionName }) => JSON.stringify(FunctionName).includes('ExportsExportFn'));
    expect(ofUrl.map(({ Action }) => Action)).toContain('lambda:InvokeFunctionUrl');
    for (const { Principal, SourceArn } of ofUrl) {
      expect(Principal).toBe('cloudfront.amazonaws.com');
      expect(JSON.stringify(SourceArn)).toContain('distribution/');
    }
  });

  it('are told by CloudFront, and by no reader, how the site is called', () => {
    const Named = z.function({
      input: [z.object({ request: z.object({ headers: z.record(z.string(), z.object({ value: z.string() })) }) })],
      output: z.object({ headers: z.record(z.string(), z.object({ value: z.string() })) }),
    });
    const name = Named.implement(runInNewContext(`${nameSite}; handler`));
    const given = { host: { value: 'travaux.example' }, 'x-site': { value: 'elsewhere.example' } };
    expect(name({ request: { headers: given } }).headers['x-site']).toEqual({ value: 'travaux.example' });
    expect(answererOf('/export/proposals.csv').behaviour.FunctionAssociations).toHaveLength(1);
  });
});

describe('the API behind the same origin', () => {
  it('keeps answers apart by token, and is told neither cookies nor the browser', () => {
    const { behaviour, origin } = answererOf('/graphql');
    expect(behaviour.ViewerProtocolPolicy).toBe('https-only');
    const { Ref } = z.object({ Ref: z.string() }).parse(behaviour.CachePolicyId);
    const key = template.findResources('AWS::CloudFront::CachePolicy')[Ref]?.Properties.CachePolicyConfig;
    expect(key.ParametersInCacheKeyAndForwardedToOrigin.HeadersConfig.Headers).toEqual(
      expect.arrayContaining(['Accept', 'Authorization']),
    );
    const policies = Object.values(template.findResources('AWS::CloudFront::OriginRequestPolicy'));
    expect(policies.map(({ Properties }) => Properties.OriginRequestPolicyConfig.HeadersConfig)).toContainEqual({
      HeaderBehavior: 'allExcept',
      Headers: ['Host', 'User-Agent', 'Referer'],
    });
    for (const { Properties } of policies) {
      expect(Properties.OriginRequestPolicyConfig.CookiesConfig).toEqual({ CookieBehavior: 'none' });
    }
    expect(origin?.OriginCustomHeaders?.map(({ HeaderName }) => HeaderName)).toEqual(['x-travaux-mark']);
  });

  it('takes GET, POST and OPTIONS on /graphql, without an account; feeds, annotations, letters, pages and sockets have routes of their own', () => {
    const routes = Object.values(template.findResources('AWS::ApiGatewayV2::Route')).map(
      ({ Properties }) => Properties,
    );
    const bySocket = ['$connect', '$default', '$disconnect'];
    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual([
      ...[...bySocket, '$default'].sort(),
      'GET /annotations/{name+}',
      'GET /feeds/{name+}',
      'GET /graphql',
      'GET /mail/{name+}',
      'HEAD /annotations/{name+}',
      'HEAD /feeds/{name+}',
      'HEAD /mail/{name+}',
      'OPTIONS /annotations/{name+}',
      'OPTIONS /graphql',
      'POST /graphql',
      'POST /mail/{name+}',
    ]);
    for (const { RouteKey, AuthorizationType } of routes) expect(AuthorizationType ?? 'NONE', RouteKey).toBe('NONE');
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

  it('let an embed be shown by any site, and do no more than at home', () => {
    expect(csp('Embeds').join('; ')).toBe(embedHeaders['content-security-policy']);
  });

  it('let the explorer of the schema style itself and work aside, and run no script but ours', () => {
    const rules = csp('Explorer');
    expect(rules).toEqual([...explorerPolicy.split('; '), 'upgrade-insecure-requests']);
    expect(rules).toContain("script-src 'self'");
    expect(rules.filter((rule) => rule.includes('unsafe'))).toEqual(["style-src 'self' 'unsafe-inline'"]);
    const request = { uri: '/explorer' };
    runInNewContext(`${explorerFile}; handler(event)`, { event: { request } });
    expect(request.uri).toBe('/explorer.html');
  });

  it.each(['Pages', 'Explorer', 'Answers'])(
    'of the %s keep the address, the frame and the devices to ourselves',
    (id) => {
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
    },
  );

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
