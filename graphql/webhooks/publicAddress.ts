/**
 * Which addresses we post to: those of the public internet. Asked when an address is set, and again of every address its name
 * leads to at the moment of connecting, because a name can lead elsewhere by then.
 */
import { BlockList, isIP } from 'node:net';

/** What the world outside this machine is. */
export interface Outside {
  /** Whether this machine itself counts as outside, over plain http too: for tests and local use alone. */
  loopback: boolean;
}

export const theInternet: Outside = { loopback: false };

const longest = 2_000;
const ports = new Set(['', '443', '8443']);

/** Why an address of the web is not posted to, as a sentence with the way out; null when it is. What a name leads to is not asked here. */
export function addressFault(text: string, { loopback }: Outside): string | null {
  if (text.length > longest) return 'An address has at most 2,000 characters.';
  const url = URL.parse(text);
  if (url === null) return 'This is no address. It begins with https://.';
  const { protocol, username, password, port } = url;
  if (username !== '' || password !== '')
    return 'An address holds no name and no password here. Put a token into its path.';
  const host = hostOf(url);
  if (loopback && isLoopback(host) && (protocol === 'https:' || protocol === 'http:')) return null;
  if (protocol !== 'https:') return 'The address must begin with https://.';
  if (host.endsWith('.')) return 'Leave out the dot at the end of the host.';
  if (!ports.has(port)) return 'Only the ports 443 and 8443 are posted to.';
  if (isIP(host) === 0 ? !isPublicName(host) : !isPublic(host)) {
    return 'This address does not lead to the public internet. Give one that everybody could reach.';
  }
  return null;
}

/** The host without the brackets of an IPv6 address. Numbers in any notation have become dotted ones in a parsed address. */
export const hostOf = ({ hostname }: URL) => hostname.replace(/^\[(.*)\]$/, '$1');

/** Whether a connection may be made to an address in numbers. */
export const mayConnect = (address: string, { loopback }: Outside) =>
  isPublic(address) || (loopback && isLoopback(address));

const isLoopback = (host: string) => host === 'localhost' || loopbacks.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4');
const loopbacks = new BlockList();
loopbacks.addSubnet('127.0.0.0', 8, 'ipv4');
loopbacks.addAddress('::1', 'ipv6');

/** Names that no public server answers for: of one machine, one house or one company. */
const closedEndings = /(^|\.)(localhost|localdomain|local|internal|intranet|lan|home|corp|private|arpa|invalid|onion)$/;
const isPublicName = (host: string) => host.includes('.') && !closedEndings.test(host);

/** Of IPv4 everything but what is set aside, after the registry of special-purpose addresses. */
const closed4 = new BlockList();
const special4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local; what a machine in a cloud asks for its own credentials lies here.
  ['169.254.0.0', 16],
  // The same in one cloud, which took a public address for it.
  ['168.63.129.16', 32],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Multicast, what is reserved, and broadcast.
  ['224.0.0.0', 3],
];
for (const [net, bits] of special4) closed4.addSubnet(net, bits, 'ipv4');

/**
 * Of IPv6 only what is given out for use by everybody. That leaves out all that carries an IPv4 address within (mapped,
 * compatible, both NAT64 prefixes; 6to4 and Teredo by name), and local, link-local and multicast addresses.
 */
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
const closed6 = new BlockList();
const special6: readonly [string, number][] = [
  // For protocols, with Teredo and benchmarking.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4.
  ['2002::', 16],
  ['3ffe::', 16],
  ['3fff::', 20],
];
for (const [net, bits] of special6) closed6.addSubnet(net, bits, 'ipv6');

/** Whether an address in numbers is one of the public internet. */
export function isPublic(address: string): boolean {
  const kind = isIP(address);
  if (kind === 4) return !closed4.check(address, 'ipv4');
  // A zone names an interface of this machine.
  return kind === 6 && !address.includes('%') && open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6');
}
