import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextUrl, readUrl } from '../../src/fetching/page-url.ts';

describe('readUrl', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['HTTP://Example.ORG:80/a?b#c', 'http://example.org/a?b'],
    ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
  ])('reads %j as %j', (address, href) => {
    expect(readUrl(address)?.href).toBe(href);
  });

  it.each([
    '',
    'example.org/a',
    '/etc/passwd',
    'file:///etc/passwd',
    'ftp://example.org/',
    'javascript:alert(1)',
    'data:text/html,hi',
    'https://user@example.org/',
    'https://user:password@example.org/',
    'https://:password@example.org/',
    'http://',
    `https://example.org/${'a'.repeat(2_000)}`,
  ])('finds no page’s address in %j', (address) => {
    expect(readUrl(address)).toBeUndefined();
  });

  it('takes nothing but the web, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl(), fc.webUrl({ withFragments: true })),
        (text) => {
          const url = readUrl(text);
          if (!url) return;
          expect(url.protocol).toMatch(/^https?:$/);
          expect([url.username, url.password, url.hash]).toEqual(['', '', '']);
        },
      ),
    );
  });
});

describe('nextUrl', () => {
  it.each([
    ['http://a.example/x/y', '../z', 'http://a.example/z'],
    ['http://a.example/', 'https://b.example/', 'https://b.example/'],
    ['https://a.example/', '//b.example/c', 'https://b.example/c'],
    ['https://a.example/', 'http://a.example/', undefined],
    ['http://a.example/', 'file:///etc/passwd', undefined],
    ['http://a.example/', 'http://user:password@b.example/', undefined],
    ['http://a.example/', 'http://[', undefined],
  ])('leads from %j by %j to %j', (from, location, to) => {
    expect(nextUrl(new URL(from), location)?.href).toBe(to);
  });
});
