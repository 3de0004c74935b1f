import { decode } from './decode.ts';
import type { Document, Hints } from './document.ts';
import { Refused } from './refusal.ts';

const PDF_WITHIN = 1024;
const ZIP = [Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('PK\x05\x06', 'latin1')];
/** Microsoft's compound files: Office up to 2003, and any encrypted file of Office since. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** What a page of HTML begins with, within so many characters. Markdown may begin with other elements. */
const HTML =
  /^\s*(?:<\?xml\b[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const HTML_WITHIN = 10_000;

/**
 * Reads a file into its paragraphs, or into its text where it is one. What format it has, its
 * content tells. What comes from a stranger goes through `readUntrusted` instead, which ends what
 * takes too long.
 *
 * @throws {Refused} Why it can't be read.
 */
export async function readDocument(bytes: Uint8Array, hints: Hints = {}): Promise<Document> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The libraries are loaded when first needed: a folder of plain texts needs none of them.
  if (buffer.subarray(0, PDF_WITHIN).includes('%PDF-')) {
    return (await import('./pdf/pdf.ts')).readPdf(buffer);
  }
  if (ZIP.some((start) => buffer.subarray(0, 4).equals(start))) return readZip(buffer);
  if (buffer.subarray(0, COMPOUND.length).equals(COMPOUND)) {
    if (buffer.includes(ENCRYPTED)) throw new Refused({ code: 'encrypted' });
    throw new Refused({ code: 'other format', what: 'a file of an old Word, Excel or PowerPoint' });
  }
  if (buffer.subarray(0, 5).equals(Buffer.from('{\\rtf'))) {
    throw new Refused({ code: 'other format', what: 'an RTF file' });
  }
  const { text, warnings } = await decode(buffer, hints.mediaType);
  if (!isHtml(text, hints)) return { format: 'text', text, warnings };
  return (await import('./html.ts')).readHtml(text, hints, warnings);
}

function isHtml(text: string, { name = '', mediaType = '' }: Hints): boolean {
  if (HTML.test(text.slice(0, HTML_WITHIN))) return true;
  const isNamed = /\.html?$/i.test(name) || /^(?:text\/html|application\/xhtml)/i.test(mediaType);
  return isNamed && /^\s*</.test(text);
}

async function readZip(buffer: Buffer): Promise<Document> {
  const { unzip } = await import('./unzip.ts');
  const files = await unzip(buffer);
  const kind = files.get('mimetype')?.toString('latin1').trim();
  if (kind === 'application/epub+zip') return (await import('./epub.ts')).readEpub(files);
  if (kind?.startsWith('application/vnd.oasis.opendocument.text')) {
    return (await import('./odt.ts')).readOdt(files);
  }
  if (files.has('word/document.xml')) return (await import('./docx.ts')).readDocx(files);
  throw new Refused({ code: 'other format', what: 'an archive or a file of another program' });
}
