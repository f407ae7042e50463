/** Secrets and signatures, by the Standard Webhooks specification: HMAC-SHA256 over id, second and body, in base64. */
import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** A new secret: 32 random bytes. */
export const newSecret = () => prefix + randomBytes(32).toString('base64');

/** The headers of a message, signed with each secret, so that whoever knows one of them can verify it. */
export function signedHeaders(id: string, body: string, at: Date, secrets: readonly string[]) {
  const second = Math.floor(at.getTime() / 1000);
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${second}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': String(second), 'webhook-signature': signatures.join(' ') };
}
