/** From where a visitor asks, to count by. It is kept nowhere: `quotas` makes the number of a drawer of it. */
import { timingSafeEqual } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

type Asked = Pick<APIGatewayProxyEventV2, 'headers'> & { requestContext: { http: { sourceIp: string } } };

/**
 * The address that the gateway saw; or, for a request with the distribution's mark, the one that the distribution saw. Without
 * the mark the header that names addresses is the caller's own and could say anything.
 */
export function addressOf({ headers, requestContext: { http } }: Asked, mark: string | undefined): string {
  if (mark === undefined || !isSame(headers['x-travaux-mark'], mark)) return network(http.sourceIp);
  const hops = (headers['x-forwarded-for'] ?? '').split(',').map((hop) => hop.trim());
  // The gateway adds whom it saw, which is the distribution; the distribution before it whom it saw.
  if (hops.at(-1) === http.sourceIp) hops.pop();
  return network(hops.at(-1) || http.sourceIp);
}

function isSame(given: string | undefined, mark: string): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(mark)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** One household has a whole network of IPv6 addresses: its first half stands for all of them. */
function network(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head.split(':').filter((group) => group !== '');
  if (tail !== undefined) {
    const after = tail.split(':').filter((group) => group !== '');
    while (groups.length + after.length < 8) groups.push('0');
    groups.push(...after);
  }
  const first = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${first.join(':')}::`;
}
