import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unzip } from '../../src/formats/unzip.ts';
import { refusal } from './fixtures.ts';
import { zip } from './zip.ts';

const MEGABYTE = 1024 * 1024;

/** Bytes that no one can pack. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let i = 0; i < length; i += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}

describe('unzip', () => {
  it('unpacks every file of an archive', async () => {
    const files = await unzip(
      zip([
        { name: 'a/b.txt', content: 'One' },
        { name: 'c', content: '' },
      ]),
    );
    expect([...files].map(([name, content]) => [name, content.toString()])).toEqual([
      ['a/b.txt', 'One'],
      ['c', ''],
    ]);
  });

  it.each([
    [
      'what unpacks to more than 50 MB',
      [
        { name: 'noise', content: noise(MEGABYTE) },
        { name: 'zeros', content: Buffer.alloc(51 * MEGABYTE) },
      ],
      'is too large: it unpacks to more than 50 MB',
    ],
    [
      'what unpacks too far',
      [{ name: 'zeros', content: Buffer.alloc(10 * MEGABYTE) }],
      'is packed too tightly: it unpacks to more than 200 times its size',
    ],
    [
      'too many files',
      Array.from({ length: 2_001 }, (_, i) => ({ name: `${i}`, content: '' })),
      'holds too many files: more than 2,000',
    ],
    [
      'an archive within',
      [{ name: 'a.xml', content: zip([{ name: 'b', content: 'x' }]) }],
      'holds an archive within; take it out',
    ],
    [
      'a packed file within',
      [{ name: 'a.xml', content: gzipSync('x') }],
      'holds an archive within; take it out',
    ],
    [
      'an encrypted file',
      [{ name: 'a', content: 'x', isEncrypted: true }],
      'is encrypted; save it without a password',
    ],
    [
      'a file that unpacks to more than it says',
      [{ name: 'a', content: Buffer.alloc(100_000), claimedSize: 10 }],
      "can't be read as a Word, OpenDocument or EPUB file: it is damaged or cut off",
    ],
    [
      'a name that leads out of the archive',
      [{ name: '../a', content: 'x' }],
      "can't be read as a Word, OpenDocument or EPUB file: it is damaged or cut off",
    ],
  ])('refuses %s', async (_, entries, expected) => {
    expect(await refusal(unzip(zip(entries)))).toBe(expected);
  });

  it('refuses, and never fails at, an archive with any byte wrong', async () => {
    const whole = zip([
      { name: 'mimetype', content: 'text' },
      { name: 'content.xml', content: '<a>One</a>'.repeat(20) },
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (place, byte) => {
        const bytes = Buffer.from(whole);
        bytes[place] = byte;
        const message = await unzip(bytes).then(
          () => undefined,
          (error: Error) => error.message,
        );
        expect(message ?? 'is').toMatch(/^(?:is|can't|holds) ?/);
      }),
    );
  });
});
