import { promises as dns, type LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';
import { BOUNDS } from '../bounds.ts';

/** The ports of http and https. */
const WEB_PORTS: readonly number[] = [80, 443];

/** What may be connected to, and how names become addresses. */
export interface Network {
  resolve(host: string): Promise<readonly LookupAddress[]>;
  /** @param host What the address was named by: a name that was resolved, or the address itself. */
  allows(address: string, port: number, host: string): boolean;
}

/** The public web: never this machine, its neighbours, or what a cloud tells its machines. */
export const PUBLIC = {
  resolve: (host) => dns.lookup(host, { all: true }),
  allows: (address, port) => WEB_PORTS.includes(port) && isPublic(address),
} satisfies Network;

/**
 * The public web, and some hosts wherever they are, such as of an intranet.
 *
 * @param hosts Each `host`, for the ports of the web, or `host:port`; in lower case, as in a URL.
 */
export function publicAnd(hosts: readonly string[]): Network {
  const named = new Set(
    hosts.flatMap((host) =>
      host.includes(':') ? [host] : WEB_PORTS.map((port) => `${host}:${port}`),
    ),
  );
  return {
    ...PUBLIC,
    allows: (address, port, host) => named.has(`${host}:${port}`) || PUBLIC.allows(address, port),
  };
}

/** All of IPv6 that is given to hosts: what is not, and what carries an address of IPv4, lies elsewhere. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/** What of that isn't public, or carries another address: IANA's special ranges. */
const SPECIAL = [
  // For the Internet's own protocols, such as Teredo, ORCHID and benchmarks.
  '2001::/23',
  '2001:db8::/32',
  // 6to4.
  '2002::/16',
  // AS112, which answers for names that nobody has.
  '2620:4f:8000::/48',
  '3fff::/20',
].map((range) => ipaddr.parseCIDR(range));

/** What the last 64 bits of an address begin with that carry an address of IPv4 (ISATAP, RFC 5214). */
const ISATAP: readonly number[] = [0x0000_5efe, 0x0200_5efe];

/**
 * Whether an IP address is one of the public Internet: of none of the special ranges of IANA's
 * registries, nor one that carries another address, such as of NAT64; but for an address of IPv4 that is
 * written as one of IPv6 (`::ffff:1.1.1.1`), which is what it carries.
 */
export function isPublic(address: string): boolean {
  // ipaddr.js alone takes `1.1.1` for an address, too; and one with a zone is of a network near.
  if (isIP(address) === 0 || address.includes('%')) return false;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast';
  const [, , , , high = 0, low = 0] = parsed.parts;
  return (
    parsed.match(GLOBAL_UNICAST) &&
    !SPECIAL.some((range) => parsed.match(range)) &&
    !ISATAP.includes(high * 0x1_0000 + low)
  );
}

/**
 * Connects only to addresses that the network allows. A name is looked up once, and the addresses that
 * were checked are those connected to: it can't be another the next time (DNS rebinding).
 */
export function connectorOf(network: Network): buildConnector.connector {
  return (options, callback) => {
    addressesOf(network, options).then(
      (addresses) => {
        const connect = buildConnector({
          timeout: BOUNDS.connectTime.most,
          // Tries one address after the other, and so asks for all of them.
          autoSelectFamily: true,
          lookup: (_host, _options, found) => found(null, addresses),
        });
        connect(options, callback);
      },
      (error: Error) => callback(error, null),
    );
  };
}

/** The allowed addresses of a host: net asks nobody for those of a host that is an address. */
async function addressesOf(
  network: Network,
  { hostname, protocol, port }: buildConnector.Options,
): Promise<LookupAddress[]> {
  const family = isIP(hostname);
  const all = family ? [{ address: hostname, family }] : await network.resolve(hostname);
  const number = Number(port || (protocol === 'https:' ? 443 : 80));
  const allowed = all.filter(({ address }) => network.allows(address, number, hostname));
  if (allowed.length === 0) throw new Error('no address that may be connected to');
  return allowed;
}
