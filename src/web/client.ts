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
  const isProxy = isBehindProxy && near !== undefined && NEAR.includes(near.range());
  const client = (isProxy && addressOf(forwarded?.split(',').at(-1)?.trim())) || near;
  if (client === undefined) return '';
  if (client.kind() === 'ipv4') return client.toString();
  return client.toByteArray().slice(0, 8).join('.');
}

function addressOf(text = ''): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  return ipaddr.isValid(text) ? ipaddr.process(text) : undefined;
}
