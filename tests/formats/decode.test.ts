import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/formats/decode.ts';
import { Refused } from '../../src/formats/refusal.ts';
import { wordWarning } from '../../src/formats/warning.ts';

const TEXT = 'Zürich, 3 мая: “naïve” – café.';

function utf16(text: string, isBigEndian = false): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

async function warned(bytes: Uint8Array): Promise<string[]> {
  return (await decode(bytes)).warnings.map(wordWarning);
}

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16, little end first', utf16(TEXT)],
    ['UTF-16, big end first', utf16(TEXT, true)],
  ])('reads %s', async (_, bytes) => {
    expect(await decode(bytes)).toEqual({ text: TEXT, warnings: [] });
  });

  it('believes the server, where all bytes are right so', async () => {
    const latin = Buffer.from('Größe', 'latin1');
    expect((await decode(latin, 'text/plain; charset="ISO-8859-1"')).text).toBe('Größe');
    expect((await decode(Buffer.from('Größe'), 'text/plain; charset=us-ascii')).text).toBe(
      'GrÃ¶ÃŸe',
    );
    const longer = Buffer.from('Die Größe der Straße über Köln wird geändert.', 'latin1');
    for (const wrong of ['utf-8', 'no-such-thing']) {
      expect((await decode(longer, `text/plain; charset=${wrong}`)).text).toContain(
        'Größe der Straße',
      );
    }
  });

  it('believes what the page names', async () => {
    const page = Buffer.from('<!doctype html><meta charset=windows-1252><p>Größe', 'latin1');
    expect(await decode(page)).toMatchObject({
      text: expect.stringContaining('Größe'),
      warnings: [],
    });
    const xml = Buffer.from('<?xml version="1.0" encoding="iso-8859-2"?><p>\xf8', 'latin1');
    expect((await decode(xml)).text).toContain('ř');
    const other = Buffer.concat([
      Buffer.from('<meta http-equiv="x" content="text/html; charset=shift_jis">'),
      Buffer.from([0x82, 0xa0]),
    ]);
    expect((await decode(other)).text).toContain('あ');
  });

  it.each([
    [
      'windows-1251',
      [
        0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0, 0x20, 0xf1, 0xeb, 0xe5, 0xe7, 0xe0, 0xec, 0x20, 0xed,
        0xe5, 0x20, 0xe2, 0xe5, 0xf0, 0xe8, 0xf2,
      ],
      'Москва слезам не верит',
    ],
    [
      'Shift_JIS',
      [
        0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xcc, 0x95, 0xb6, 0x8f, 0xcd, 0x82, 0xc5, 0x82,
        0xb7, 0x81, 0x42,
      ],
      '日本語の文章です。',
    ],
  ])('guesses %s, and says so', async (encoding, bytes, text) => {
    const repeated = Uint8Array.from(Array(20).fill(bytes).flat());
    expect((await decode(repeated)).text).toBe(text.repeat(20));
    expect(await warned(repeated)).toEqual([
      `does not say its encoding; read as ${encoding}: save it as UTF-8 if that is wrong`,
    ]);
  });

  it('reads the quotation marks of windows-1252', async () => {
    const bytes = Buffer.from(
      'He said \x93No\x94 \x97 for 5 \x80, that\x92s all. Caf\xe9.',
      'latin1',
    );
    expect((await decode(bytes)).text).toBe('He said “No” — for 5 €, that’s all. Café.');
    expect((await decode(bytes, 'text/html; charset=iso-8859-1')).text).toContain('“No” —');
  });

  it('guesses by the first bytes beyond ASCII, however late they come', async () => {
    const bytes = Buffer.from(
      `${'The plain part. '.repeat(20_000)}Die Größe der Straße über Köln.`,
      'latin1',
    );
    expect((await decode(bytes)).text.endsWith('Die Größe der Straße über Köln.')).toBe(true);
  });

  it('refuses what is no text', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    for (const bytes of [png, Buffer.from('One\0two'), Buffer.from('\ufeff\0', 'utf16le')]) {
      await expect(decode(bytes)).rejects.toThrow('is in another format; what can be read is text');
    }
    const noise = Uint8Array.from([0x81, 0x01, 0x9f, 0x02, 0xff, 0x03]);
    await expect(decode(noise)).rejects.toThrow(
      'is in an encoding that is not known; save it as UTF-8',
    );
  });

  it('reads any text in UTF-8, and fails at no bytes but by refusing', async () => {
    const text = fc.string({ unit: 'grapheme' }).filter((it) => !/\0|^\ufeff/.test(it));
    await fc.assert(
      fc.asyncProperty(text, async (it) => {
        expect((await decode(Buffer.from(it))).text).toBe(it);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (bytes) => {
        try {
          expect((await decode(bytes)).text).not.toContain('\0');
        } catch (error) {
          expect(error).toBeInstanceOf(Refused);
        }
      }),
    );
  });
});
