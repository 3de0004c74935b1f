import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { isPublic, PUBLIC, publicAnd } from '../../src/fetching/network.ts';

/**
 * The special-purpose registries of IANA, with multicast and what is no unicast, what was once special, and
 * what carries an address of IPv4.
 * https://www.iana.org/assignments/iana-ipv4-special-registry
 * https://www.iana.org/assignments/iana-ipv6-special-registry
 */
const SPECIAL = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/96',
  '::ffff:0:0:0/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '100:0:0:1::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '2620:4f:8000::/48',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
  // Given to nobody.
  '200::/7',
  '4000::/2',
  '8000::/1',
];

/** All addresses of a range: some of them, with the first and the last. */
function within(range: string): fc.Arbitrary<string> {
  const [, prefix = 0] = ipaddr.parseCIDR(range);
  const first = ipaddr.parse(range.split('/')[0] ?? '').toByteArray();
  const free = 8 * first.length - prefix;
  const start = first.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return fc.bigInt(0n, 2n ** BigInt(free) - 1n).map((offset) => {
    const hex = (start + offset).toString(16).padStart(2 * first.length, '0');
    return ipaddr.fromByteArray([...Buffer.from(hex, 'hex')]).toString();
  });
}

describe('isPublic', () => {
  it.each([
    '1.1.1.1',
    '93.184.215.14',
    '100.128.0.1',
    '172.32.0.1',
    '192.0.3.1',
    '223.255.255.255',
    '2606:4700::1111',
    '2001:200::1',
    '2a00:1450:4001:800::200e',
    '2620:fe::fe',
    '::ffff:1.1.1.1',
  ])('takes %s for public', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each(SPECIAL)('takes none of %s for public', (range) => {
    fc.assert(fc.property(within(range), (address) => !isPublic(address)));
  });

  it('takes no address of IPv4 for public that is in one of IPv6, wherever it is', () => {
    const half = fc.integer({ min: 0, max: 0xffff }).map((part) => part.toString(16));
    fc.assert(
      fc.property(half, half, (high, low) => {
        for (const address of [
          `::${high}:${low}`,
          `::ffff:0:${high}:${low}`,
          `64:ff9b::${high}:${low}`,
          `64:ff9b:1::${high}:${low}`,
          `2002:${high}:${low}::1`,
          `2001:0:${high}:${low}::1`,
          `2001:0:1:1::${high}:${low}`,
          `2606:4700::5efe:${high}:${low}`,
          `2606:4700::200:5efe:${high}:${low}`,
        ])
          expect([address, isPublic(address)]).toEqual([address, false]);
      }),
    );
  });

  it.each([
    ['127.0.0.1', '::127.0.0.1'],
    ['127.0.0.1', '::7f00:1'],
    ['127.0.0.1', '::ffff:7f00:1'],
  ])('takes %s for not public that is written as %s', (_, address) => {
    expect(isPublic(address)).toBe(false);
  });

  it.each([
    'fe80::1%eth0',
    '2606:4700::1111%eth0',
    '::1',
    '',
    'localhost',
    '127.1',
    '1.1.1',
    '1.1.1.1/8',
  ])('takes %j for not public', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it('takes no address of a private network for public, however it is written', () => {
    const byte = fc.nat(255);
    fc.assert(
      fc.property(fc.constantFrom('10', '127', '0'), byte, byte, byte, (net, b, c, d) => {
        const address = `${net}.${b}.${c}.${d}`;
        const { hostname } = new URL(`http://[::ffff:${address}]/`);
        expect(isPublic(address)).toBe(false);
        expect(isPublic(hostname.slice(1, -1))).toBe(false);
      }),
    );
  });
});

describe('PUBLIC', () => {
  it.each([
    [80, true],
    [443, true],
    [22, false],
    [8080, false],
    [0, false],
  ])('allows port %i: %j', (port, allowed) => {
    expect(PUBLIC.allows('1.1.1.1', port)).toBe(allowed);
    expect(PUBLIC.allows('127.0.0.1', port)).toBe(false);
  });

  it('resolves a name to all its addresses', async () => {
    const addresses = await PUBLIC.resolve('localhost');
    expect(addresses.length).toBeGreaterThan(0);
    for (const { address } of addresses) expect(isPublic(address)).toBe(false);
  });
});

describe('publicAnd', () => {
  const { allows } = publicAnd(['wiki.intranet', 'docs.intranet:8080', '10.0.0.5']);

  it.each([
    ['10.0.0.1', 80, 'wiki.intranet'],
    ['fc00::1', 443, 'wiki.intranet'],
    ['127.0.0.1', 8080, 'docs.intranet'],
    ['10.0.0.5', 80, '10.0.0.5'],
    ['1.1.1.1', 443, 'elsewhere.example'],
  ])('allows %s on port %i for %s', (address, port, host) => {
    expect(allows(address, port, host)).toBe(true);
  });

  it.each([
    ['10.0.0.1', 8080, 'wiki.intranet'],
    ['10.0.0.1', 80, 'docs.intranet'],
    ['10.0.0.1', 80, 'a.wiki.intranet'],
    ['10.0.0.1', 80, 'elsewhere.example'],
    // The name is what is allowed, and not the address that it has.
    ['10.0.0.5', 80, 'elsewhere.example'],
    ['1.1.1.1', 8080, 'elsewhere.example'],
  ])('doesn’t allow %s on port %i for %s', (address, port, host) => {
    expect(allows(address, port, host)).toBe(false);
  });
});
