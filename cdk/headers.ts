// What CloudFront adds to every answer, so that a page can do no more than it was made for.
import { createHash } from 'node:crypto';
import { Duration } from 'aws-cdk-lib';
import { HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';

// React Aria adds these two style elements to the page while it runs. They are allowed by their hash, which is of the text.
export const addedStyles = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
];

const unused = [
  ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media'],
  ...['fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer'],
  ...['microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock'],
  ...['serial', 'usb', 'window-management', 'xr-spatial-tracking'],
];

export class Headers extends Construct {
  readonly pages: ResponseHeadersPolicy;
  readonly answers: ResponseHeadersPolicy;
  /** Of pages that links in letters lead to, which bring a policy of their own. */
  readonly letters: ResponseHeadersPolicy;
  /** Of what other sites show inside their pages. */
  readonly embeds: ResponseHeadersPolicy;
  /** The explorer is somebody else's program, whose editor puts styles into the page and thinks in workers. */
  readonly explorer: ResponseHeadersPolicy;

  /** `connect` lists the origins besides our own that the pages talk to: those of signing in. */
  constructor(scope: Construct, id: string, { connect }: { connect: string[] }) {
    super(scope, id);
    this.pages = this.policy('Pages', [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' ${addedStyles.map(hashOf).join(' ')}`,
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src 'self' ${connect.join(' ')}`,
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      'upgrade-insecure-requests',
    ]);
    this.explorer = this.policy('Explorer', [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      'upgrade-insecure-requests',
    ]);
    this.embeds = this.policy(
      'Embeds',
      [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        'frame-ancestors *',
      ],
      'cross-origin',
    );
    this.answers = this.policy('Answers', ["default-src 'none'", "frame-ancestors 'none'"]);
    this.letters = this.policy('Letters', null);
  }

  private policy(id: string, rules: string[] | null, usedBy = 'same-origin'): ResponseHeadersPolicy {
    const override = true;
    return new ResponseHeadersPolicy(this, id, {
      securityHeadersBehavior: {
        ...(rules && { contentSecurityPolicy: { contentSecurityPolicy: rules.join('; '), override } }),
        strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override },
        contentTypeOptions: { override },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override },
      },
      customHeadersBehavior: {
        customHeaders: [
          { header: 'Cross-Origin-Opener-Policy', value: 'same-origin', override },
          { header: 'Cross-Origin-Resource-Policy', value: usedBy, override },
          { header: 'Permissions-Policy', value: unused.map((feature) => `${feature}=()`).join(', '), override },
        ],
      },
    });
  }
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
