import { posix } from 'node:path';
import { aboutOf } from './about.ts';
import { decode } from './decode.ts';
import type { RichDocument } from './document.ts';
import { readElements } from './elements.ts';
import { Outline } from './outline.ts';
import { Refused } from './refusal.ts';
import { richDocument } from './rich-document.ts';
import { readXml, valuesOf } from './xml.ts';

type Files = ReadonlyMap<string, Buffer>;

/** What a book's package file says, its paths in the archive. */
interface Package {
  /** The chapters in reading order. */
  readonly spine: readonly string[];
  /** The tables of contents, as EPUB 3 and EPUB 2 have them. */
  readonly contents: readonly string[];
}

/**
 * Reads a book of EPUB 2 or 3, its chapters in reading order. A chapter without a heading goes under
 * the name that the table of contents gives it.
 *
 * @param files The unpacked files of the archive.
 * @throws {Refused} Encrypted, broken, or no text.
 */
export async function readEpub(files: Files): Promise<RichDocument> {
  const path = packagePath(files);
  const opf = path === undefined ? undefined : files.get(path)?.toString();
  if (path === undefined || opf === undefined) throw broken();
  const { spine, contents } = readPackage(opf, path);
  const chapters = spine.flatMap((name) => {
    const content = files.get(name);
    return content ? [{ name, content }] : [];
  });
  if (chapters.length === 0) throw broken();
  if (isEncrypted(files, spine)) throw new Refused({ code: 'encrypted' });

  const values = valuesOf(opf);
  const about = aboutOf({
    title: values.get('dc:title'),
    publisher: values.get('dc:publisher'),
    author: values.get('dc:creator'),
    published: values.get('dc:date'),
    url: values.get('dc:source'),
    language: values.get('dc:language'),
  });
  const names = new Map(contents.flatMap((file) => [...namesIn(files, file)]));
  const outline = new Outline(about.title);
  for (const { name, content } of chapters) {
    if (contents.includes(name)) continue;
    const { text: html } = await decode(content);
    const chapter = names.get(name);
    if (chapter && !/<h[1-6]\b/i.test(html)) outline.heading(1, chapter);
    readElements(html, outline);
  }
  return richDocument('epub', about, outline);
}

function broken(): Refused {
  return new Refused({ code: 'broken', format: 'an EPUB' });
}

function packagePath(files: Files): string | undefined {
  let path: string | undefined;
  readXml(files.get('META-INF/container.xml')?.toString() ?? '', {
    open: (name, attributes) => {
      if (localName(name) === 'rootfile') path ??= attributes['full-path'];
    },
  });
  return path;
}

function readPackage(opf: string, path: string): Package {
  const paths = new Map<string, string>();
  const contents: string[] = [];
  const spine: string[] = [];
  readXml(opf, {
    open: (name, { id = '', href = '', properties = '', idref = '', linear, ...other }) => {
      if (localName(name) === 'item') {
        const file = within(path, href);
        paths.set(id, file);
        const isNcx = other['media-type'] === 'application/x-dtbncx+xml';
        if (isNcx || properties.split(/\s+/).includes('nav')) contents.push(file);
      } else if (localName(name) === 'itemref' && linear !== 'no') spine.push(idref);
    },
  });
  return { contents, spine: spine.flatMap((idref) => paths.get(idref) ?? []) };
}

/** What a table of contents calls each file: the first name for it. */
function namesIn(files: Files, contents: string): Map<string, string> {
  const names = new Map<string, string>();
  let name = '';
  let target: string | undefined;
  const note = () => {
    if (target !== undefined && name.trim() && !names.has(target)) names.set(target, name);
  };
  readXml(files.get(contents)?.toString() ?? '', {
    open: (element, { href, src }) => {
      const local = localName(element);
      if (local === 'a' || local === 'navLabel') name = '';
      if (local === 'a' && href !== undefined) target = within(contents, href);
      if (local === 'content' && src !== undefined) {
        target = within(contents, src);
        note();
        target = undefined;
      }
    },
    text: (text) => {
      name += text;
    },
    close: (element) => {
      if (localName(element) !== 'a') return;
      note();
      target = undefined;
    },
  });
  return names;
}

/** Whether what is to be read is encrypted; that fonts are is common, and no matter. */
function isEncrypted(files: Files, spine: readonly string[]): boolean {
  let encrypted = false;
  readXml(files.get('META-INF/encryption.xml')?.toString() ?? '', {
    open: (name, { URI = '' }) => {
      if (localName(name) === 'CipherReference') encrypted ||= spine.includes(within('', URI));
    },
  });
  return encrypted;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The path in the archive of what a file there refers to, without the fragment. */
function within(file: string, reference: string): string {
  const [path = ''] = reference.split('#');
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // A name with a bare per cent sign is taken as it stands.
  }
  return posix.normalize(posix.join(posix.dirname(file), decoded));
}
