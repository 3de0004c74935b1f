import ipaddr from 'ipaddr.js';

/** Whence a reverse proxy comes that stands before us: this machine, or a network of its own. */
const NEAR = ['loopback', 'private', 'uniqueLocal', 'linkLocal'];

/**
 * What a client is told by when it asks too much: its address, or that of its network where it has
 * one of IPv6, of which anybody has 2⁶⁴.
 *
 * @param peer The address that the connection comes from
 * @param forwarded What `X-Forwarded-For` says. Its last entry is the proxy's; the others anybody
 * can make up. It counts only behind a proxy, from an address near.
 */
export function clientOf(
  peer: string | undefined,
  forwarded: string | undefined,
  isBehindProxy: boolean,
): string {
  const near = addressOf(peer);
  const isProxy = isBehindProxy && isNear(peer);
  const client =
    (isProxy && addressOf(forwarded?.slice(forwarded.lastIndexOf(',') + 1).trim())) || near;
  if (client === undefined) return '';
  if (client.kind() === 'ipv4') return client.toString();
  return client.toByteArray().slice(0, 8).join('.');
}

/** The network of a client (`clientOf`) of IPv6, its first 48 bits, of which one may have all clients. */
export function networkOf(client: string): string {
  return client.split('.').slice(0, 6).join('.');
}

/** Whether an address is of this machine or a network of its own, as a proxy's is. */
export function isNear(address: string | undefined): boolean {
  const near = addressOf(address);
  return near !== undefined && NEAR.includes(near.range());
}

function addressOf(text = ''): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  return ipaddr.isValid(text) ? ipaddr.process(text) : undefined;
}
