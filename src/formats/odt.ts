import { aboutOf } from './about.ts';
import type { RichDocument } from './document.ts';
import { Elements } from './elements.ts';
import { Outline } from './outline.ts';
import { Refused } from './refusal.ts';
import { richDocument } from './rich-document.ts';
import { readXml, valuesOf } from './xml.ts';

/** The elements of HTML that say what those of OpenDocument do. */
const AS_HTML: Readonly<Record<string, string>> = {
  'text:p': 'p',
  'text:list-item': 'li',
  'text:list-header': 'li',
  'text:section': 'section',
  'text:line-break': 'br',
  'table:table': 'table',
  'table:table-row': 'tr',
};

/** Elements that stand within a paragraph and hold others: these come after it. */
const ASIDE = new Set(['draw:text-box', 'text:note-body']);

/** Elements whose text is none of the document's own. */
const UNSHOWN = new Set([
  'office:annotation',
  'text:alphabetical-index',
  'text:note-citation',
  'text:table-of-content',
  'text:tracked-changes',
  'text:ruby-text',
  'svg:desc',
  'svg:title',
]);

/**
 * Reads an OpenDocument text. The title is its paragraph of the style Title, else the one that its
 * properties name, else its first heading.
 *
 * @param files The unpacked files of the archive.
 * @throws {Refused} Encrypted, broken, or no text.
 */
export function readOdt(files: ReadonlyMap<string, Buffer>): RichDocument {
  if (files.get('META-INF/manifest.xml')?.includes('encryption-data')) {
    throw new Refused({ code: 'encrypted' });
  }
  const content = files.get('content.xml')?.toString();
  if (!content?.includes('office:text')) {
    throw new Refused({ code: 'broken', format: 'an OpenDocument text' });
  }
  const properties = valuesOf(files.get('meta.xml')?.toString() ?? '');
  const about = aboutOf({
    title: properties.get('dc:title'),
    author: properties.get('meta:initial-creator') ?? properties.get('dc:creator'),
    language: properties.get('dc:language'),
  });
  const titles = titleStyles(content);
  const outline = new Outline(titles.isUsed ? undefined : about.title);
  readContent(content, titles.styles, outline);
  return richDocument('odt', about, outline);
}

/** The style Title, and those that the document made from it. */
function titleStyles(content: string): { styles: ReadonlySet<string>; isUsed: boolean } {
  const styles = new Set(['Title']);
  let isUsed = false;
  readXml(content, {
    open: (name, attributes) => {
      if (name === 'style:style' && attributes['style:parent-style-name'] === 'Title') {
        styles.add(attributes['style:name'] ?? '');
      }
      isUsed ||= name === 'text:p' && styles.has(attributes['text:style-name'] ?? '');
    },
  });
  return { styles, isUsed };
}

function readContent(content: string, titles: ReadonlySet<string>, outline: Outline): void {
  const elements = new Elements(outline);
  // As HTML, each open element inside the text; none for one that only groups.
  const opened: (string | undefined)[] = [];
  const asides: (() => void)[] = [];
  let inText = false;
  let depth = { head: 0, unshown: 0, aside: 0 };

  const asHtml = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'text:h') {
      return `h${Math.min(6, Math.max(1, Number(attributes['text:outline-level']) || 1))}`;
    }
    if (name === 'text:p' && titles.has(attributes['text:style-name'] ?? '')) return 'h1';
    if (name === 'table:table-cell') return depth.head > 0 ? 'th' : 'td';
    return AS_HTML[name];
  };
  const tell = (event: () => void) => {
    if (depth.aside > 0) asides.push(event);
    else event();
  };
  const enter = (name: string, by: 1 | -1) => {
    depth = {
      head: depth.head + (name === 'table:table-header-rows' ? by : 0),
      unshown: depth.unshown + (UNSHOWN.has(name) ? by : 0),
      aside: depth.aside + (ASIDE.has(name) ? by : 0),
    };
  };

  readXml(content, {
    open: (name, attributes) => {
      if (name === 'office:text') inText = true;
      enter(name, 1);
      if (!inText || depth.unshown > 0) return;
      const html = asHtml(name, attributes);
      opened.push(html);
      if (html) tell(() => elements.open(html));
      if (name === 'text:tab' || name === 'text:s') tell(() => elements.text(' '));
    },
    text: (text) => {
      if (inText && depth.unshown === 0) tell(() => elements.text(text));
    },
    close: (name) => {
      if (name === 'office:text') inText = false;
      const html = inText && depth.unshown === 0 ? opened.pop() : undefined;
      const ends = html !== undefined && html !== 'br';
      if (ends) tell(() => elements.close(html));
      enter(name, -1);
      if (ends && depth.aside === 0) for (const event of asides.splice(0)) event();
    },
  });
  elements.end();
}
