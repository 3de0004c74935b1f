import mammoth from 'mammoth';
import { aboutOf } from './about.ts';
import type { RichDocument } from './document.ts';
import { readElements } from './elements.ts';
import { checkXmlDepth } from './nesting.ts';
import { Outline } from './outline.ts';
import { Refused } from './refusal.ts';
import { richDocument } from './rich-document.ts';
import { valuesOf } from './xml.ts';

/** How Word's styles are told beside what mammoth knows; a quoted picture would be megabytes. */
const OPTIONS = {
  externalFileAccess: false,
  styleMap: ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => p:fresh"],
  convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
};

/**
 * Reads a Word document. The title is its paragraph of the style Title, else the one that its
 * properties name, else its first heading.
 *
 * @param files The unpacked files of the archive.
 * @throws {Refused} Broken, nested too deep, or no text.
 */
export async function readDocx(files: ReadonlyMap<string, Buffer>): Promise<RichDocument> {
  const properties = valuesOf(files.get('docProps/core.xml')?.toString() ?? '');
  const input = { file: archiveOf(files) } as unknown as Parameters<
    typeof mammoth.convertToHtml
  >[0];
  const { value: html } = await mammoth.convertToHtml(input, OPTIONS).catch((error) => {
    throw error instanceof Refused
      ? error
      : new Refused({ code: 'broken', format: 'a Word document' });
  });
  const about = aboutOf({
    title: properties.get('dc:title'),
    author: properties.get('dc:creator'),
    language: properties.get('dc:language'),
  });
  const outline = new Outline(html.includes('<h1 class="title">') ? undefined : about.title);
  readElements(html, outline);
  return richDocument('docx', about, outline);
}

/**
 * What mammoth reads an archive by, which its types leave out. It would unpack the archive anew, and
 * find entries there that nothing has counted.
 */
function archiveOf(files: ReadonlyMap<string, Buffer>) {
  return {
    exists: (name: string) => files.has(name),
    read: async (name: string, encoding?: BufferEncoding) => {
      const content = files.get(name);
      if (!content) throw new Refused({ code: 'broken', format: 'a Word document' });
      if (!encoding) return content;
      const text = content.toString(encoding);
      if (encoding !== 'base64') checkXmlDepth(text);
      return text;
    },
  };
}
