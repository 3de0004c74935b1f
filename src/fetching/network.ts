import { promises as dns, type LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';

/** How long a connection may take, in ms. */
const CONNECT_TIMEOUT = 5_000;

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

/**
 * Whether an IP address is one of the public Internet: of none of the special ranges of IANA's
 * registries, nor one that carries another address, such as of NAT64.
 */
export function isPublic(address: string): boolean {
  // ipaddr.js alone takes `1.1.1` for an address, too.
  return isIP(address) !== 0 && ipaddr.process(address).range() === 'unicast';
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
          timeout: CONNECT_TIMEOUT,
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
