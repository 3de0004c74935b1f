import { describe, expect, it } from 'vitest';
import { isOurHost } from '../../src/web/hosts.ts';

const here = { port: 8080, host: '127.0.0.1' };
const everywhere = { port: 8080, host: '0.0.0.0' };
const named = { port: 8080, host: 'library.local' };
const open = { ...here, publicUrl: 'https://Ask.Example.org/verbatim' };

describe('isOurHost', () => {
  it.each([
    'localhost',
    'localhost:8080',
    'LOCALHOST',
    '127.0.0.1:8080',
    '[::1]:8080',
    '192.168.1.7',
  ])('takes %s, which nobody can make lead elsewhere', (host) => {
    for (const place of [here, everywhere, named, open]) {
      expect(isOurHost(host, place)).toBe(true);
    }
  });

  it('takes the names that the settings give', () => {
    expect(isOurHost('ask.example.org', open)).toBe(true);
    expect(isOurHost('ask.example.org:443', open)).toBe(true);
    expect(isOurHost('library.local:8080', named)).toBe(true);
  });

  it.each([
    'evil.example',
    'ask.example.org.evil.example',
    'example.org',
    'localhost.evil.example',
    'localhost.',
    'evil.example#localhost',
    'evil.example/localhost',
    'localhost@evil.example',
    '127.0.0.1.evil.example',
    '0.0.0.0.example',
    '',
    ' ',
    '[',
    undefined,
  ])('refuses %s', (host) => {
    for (const place of [here, everywhere, named, open]) expect(isOurHost(host, place)).toBe(false);
  });
});
