import { BOUNDS } from '../bounds.ts';
import { Refused } from './refusal.ts';
import type { Warning } from './warning.ts';

/** HTML and XML name their encoding within so many bytes, as the HTML standard has it. */
const DECLARED_WITHIN = BOUNDS.declaredEncoding.most;
const DECLARED =
  /<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})|^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})/i;

/** Bytes of the sample that the encoding is guessed from. */
const SAMPLE = 100_000;

/** Control characters that no text has: of a wrong guess, or a file that is no text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NO_TEXT = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]/;

const C1 = /[\x80-\x9f]/g;
/** What windows-1252 has from 0x80 to 0x9f. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Decodes text: by its byte order mark, else by the encoding that its server or the text itself
 * names, else as UTF-8, else as what its bytes look like most. Each only where all bytes are right.
 *
 * @param mediaType A `Content-Type` header; its `charset` is tried.
 * @throws {Refused} No text, or in no encoding that is known.
 */
export async function decode(
  bytes: Uint8Array,
  mediaType = '',
): Promise<{ text: string; warnings: readonly Warning[] }> {
  const marked = byteOrderMark(bytes);
  const named = [
    /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(mediaType)?.[1],
    declaredIn(bytes),
    'utf-8',
  ];
  for (const encoding of marked ? [marked] : named) {
    const text = encoding === undefined ? undefined : decodeAs(encoding, bytes);
    if (text !== undefined) return { text: held(text), warnings: [] };
  }
  if (bytes.includes(0)) throw new Refused({ code: 'other format' });
  // Hardly any text needs it.
  const { analyse } = await import('chardet');
  for (const { name } of analyse(sampleOf(bytes))) {
    const text = decodeAs(name, bytes);
    if (text !== undefined && !NO_TEXT.test(text)) {
      return { text, warnings: [{ code: 'guessed encoding', encoding: name }] };
    }
  }
  throw new Refused({ code: 'unknown encoding' });
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  if (!start.trimStart().startsWith('<')) return undefined;
  const [, meta, xml] = DECLARED.exec(start) ?? [];
  return meta ?? xml;
}

/** The text, if all bytes are right in the encoding. */
function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? asWindows1252(text) : text;
  } catch {
    return undefined;
  }
}

/** Node 20 reads windows-1252 as Latin-1, which has control characters for quotation marks. */
function asWindows1252(text: string): string {
  return text.replace(C1, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
}

/** The text, if it is one: a zero byte is in none. */
function held(text: string): string {
  if (text.includes('\0')) throw new Refused({ code: 'other format' });
  return text;
}

/** The stretch from just before the first byte beyond ASCII: what comes before says nothing. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(Math.max(0, first - 100), first + SAMPLE);
}
