import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublic, PUBLIC, publicAnd } from '../../src/fetching/network.ts';

/** One address of each special range (RFC 6890 and its successors), as URLs and lookups give them. */
const SPECIAL = [
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '192.0.0.1',
  '192.0.2.1',
  '192.168.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:0:127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::7f00:1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  'fc00::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
];

describe('isPublic', () => {
  it.each(['1.1.1.1', '93.184.215.14', '2606:4700::1111', '::ffff:1.1.1.1'])(
    'takes %s for public',
    (address) => {
      expect(isPublic(address)).toBe(true);
    },
  );

  it.each([...SPECIAL, '', 'localhost', '127.1', '1.1.1', '1.1.1.1/8'])(
    'takes %j for not public',
    (address) => {
      expect(isPublic(address)).toBe(false);
    },
  );

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
