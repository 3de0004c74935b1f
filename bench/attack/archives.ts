/** Files of other formats than text, made by hand: right ones, and such as no program writes. */

import { deflateSync } from 'node:zlib';
import { docx, type Entry, zip } from '../../tests/formats/zip.ts';

export { docx, zip };

const END = 22;
const CENTRAL = 46;

/** An archive whose end record admits so many entries fewer than its directory has. */
export function hiding(entries: readonly Entry[], hidden: number): Buffer {
  const bytes = zip(entries);
  const end = bytes.length - END;
  for (const at of [8, 10]) bytes.writeUInt16LE(entries.length - hidden, end + at);
  return bytes;
}

/** An archive of entries that all are the last one's bytes. */
export function overlapping(entries: readonly Entry[]): Buffer {
  const bytes = zip(entries);
  const last = bytes.lastIndexOf('PK\x03\x04', undefined, 'latin1');
  let at = bytes.readUInt32LE(bytes.length - END + 16);
  for (const { name } of entries) {
    bytes.writeUInt32LE(last, at + 42);
    at += CENTRAL + Buffer.byteLength(name);
  }
  return bytes;
}

/** An OpenDocument text of this body. */
export function odt(body: string, others: readonly Entry[] = []): Buffer {
  return zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    {
      name: 'content.xml',
      content:
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">' +
        `<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    ...others,
  ]);
}

/** A book of these chapters, XHTML bodies. */
export function epub(chapters: readonly string[]): Buffer {
  const items = chapters.map(
    (_, n) => `<item id="c${n}" href="c${n}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const spine = chapters.map((_, n) => `<itemref idref="c${n}"/>`);
  return zip([
    { name: 'mimetype', content: 'application/epub+zip' },
    {
      name: 'META-INF/container.xml',
      content:
        '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>' +
        '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    },
    {
      name: 'book.opf',
      content:
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Book</dc:title></metadata>' +
        `<manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    },
    ...chapters.map((body, n) => ({
      name: `c${n}.xhtml`,
      content: `<html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`,
    })),
  ]);
}

/** How the contents of pages are packed. */
type Packing = 'plain' | 'flate' | 'flate twice';

/** A PDF of so many pages, which take their contents in turn: streams of operators. */
export function pdf(
  pages: number,
  contents: readonly string[],
  packing: Packing = 'plain',
): Buffer {
  const first = 4 + contents.length;
  const kids = Array.from({ length: pages }, (_, n) => `${first + n} 0 R`).join(' ');
  const objects = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from(`<</Type/Pages/Count ${pages}/Kids[${kids}]>>`),
    Buffer.from('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'),
    ...contents.map((content) => stream(content, packing)),
    ...Array.from({ length: pages }, (_, n) =>
      Buffer.from(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${4 + (n % contents.length)} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
      ),
    ),
  ];
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.4\n')];
  let length = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  const add = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  for (const [n, object] of objects.entries()) {
    offsets.push(length);
    add(Buffer.concat([Buffer.from(`${n + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

function stream(content: string, packing: Packing): Buffer {
  let bytes: Uint8Array = Buffer.from(content, 'latin1');
  const filters = { plain: 0, flate: 1, 'flate twice': 2 }[packing];
  for (let n = 0; n < filters; n++) bytes = deflateSync(bytes);
  const filter = filters === 0 ? '' : `/Filter[${'/FlateDecode'.repeat(filters)}]`;
  const head = Buffer.from(`<</Length ${bytes.length}${filter}>>stream\n`);
  return Buffer.concat([head, bytes, Buffer.from('\nendstream')]);
}
