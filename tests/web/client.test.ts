import { describe, expect, it } from 'vitest';
import { clientOf } from '../../src/web/client.ts';

describe('clientOf', () => {
  it('is the address that the connection comes from', () => {
    expect(clientOf('203.0.113.7', undefined, false)).toBe('203.0.113.7');
    expect(clientOf('::ffff:203.0.113.7', undefined, false)).toBe('203.0.113.7');
    expect(clientOf(undefined, undefined, false)).toBe('');
  });

  it('is one for all addresses of a network of IPv6', () => {
    const one = clientOf('2001:db8:1:2::1', undefined, false);
    expect(clientOf('2001:db8:1:2:ffff:ffff:ffff:ffff', undefined, false)).toBe(one);
    expect(clientOf('2001:db8:1:3::1', undefined, false)).not.toBe(one);
  });

  it.each(['127.0.0.1', '::1', '10.0.0.2', '172.17.0.1', 'fd00::2', '::ffff:192.168.0.4'])(
    'is what a proxy at %s added, and not what a client made up',
    (proxy) => {
      expect(clientOf(proxy, '198.51.100.1, 203.0.113.7', true)).toBe('203.0.113.7');
      expect(clientOf(proxy, '203.0.113.7', true)).toBe('203.0.113.7');
    },
  );

  it('is nothing that others say', () => {
    expect(clientOf('198.51.100.9', '203.0.113.7', true)).toBe('198.51.100.9');
    expect(clientOf('127.0.0.1', '203.0.113.7', false)).toBe('127.0.0.1');
  });

  it.each(['', 'unknown', '203.0.113.7:5000', '203.0.113.7,', 'x'.repeat(10_000)])(
    'is the proxy where it says %j',
    (forwarded) => {
      expect(clientOf('127.0.0.1', forwarded, true)).toBe('127.0.0.1');
    },
  );
});
