import { getDocumentProxy } from 'unpdf';
import { BOUNDS } from '../../bounds.ts';
import { aboutOf } from '../about.ts';
import type { RichDocument } from '../document.ts';
import { Outline } from '../outline.ts';
import { Refused } from '../refusal.ts';
import { richDocument } from '../rich-document.ts';
import type { Warning } from '../warning.ts';
import { columnsOf } from './columns.ts';
import { outlineParagraphs } from './headings.ts';
import type { Run } from './lines.ts';
import { joined, leadingOf, paragraphsOf } from './paragraphs.ts';
import { withoutRunning } from './running.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;
type Item = Awaited<ReturnType<Page['getTextContent']>>['items'][number];

const MAX_PAGES = BOUNDS.pdfPages.most;

/** A title that only names the program or file that made the PDF. */
const NO_TITLE =
  /^(?:microsoft \w+ - .*|untitled.*|.*\.(?:docx?|odt|rtf|tex|dvi|indd|qxd|pdf|html?))$/i;

/**
 * Reads a PDF: the text of its pages, column by column, without what runs from page to page, cut
 * into paragraphs by their spacing, indents and fonts.
 *
 * @throws {Refused} Encrypted, broken, too many pages, or pictures of text alone.
 */
export async function readPdf(bytes: Buffer): Promise<RichDocument> {
  const pdf = await open(bytes);
  if (pdf.numPages > MAX_PAGES) {
    throw new Refused({ code: 'too many pages', pages: pdf.numPages, most: MAX_PAGES });
  }
  try {
    const pages: Run[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      pages.push(await runsOf(await pdf.getPage(number)));
    }
    const { info } = await pdf.getMetadata();
    return layOut(pages, new Map(Object.entries(info)));
  } catch (error) {
    throw error instanceof Refused ? error : broken();
  } finally {
    await pdf.destroy();
  }
}

function broken(): Refused {
  return new Refused({ code: 'broken', format: 'a PDF' });
}

async function open(bytes: Buffer): Promise<Pdf> {
  try {
    // A copy: what is passed is given away.
    return await getDocumentProxy(new Uint8Array(bytes), {
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity: 0,
    });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw isLocked ? new Refused({ code: 'encrypted' }) : broken();
  }
}

/** The text of a page as it is set; what stands aslant or on its side is left out. */
async function runsOf(page: Page): Promise<Run[]> {
  const { transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs = items.flatMap((item) => runOf(item, transform) ?? []);
  page.cleanup();
  return runs;
}

function runOf(item: Item, page: readonly number[]): Run | undefined {
  if (!('str' in item) || item.str === '' || item.dir === 'ttb') return undefined;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page;
  const [ia = 1, ib = 0, ic = 0, id = 1, x = 0, y = 0] = item.transform as number[];
  const along = { x: a * ia + c * ib, y: b * ia + d * ib };
  const up = { x: a * ic + c * id, y: b * ic + d * id };
  if (Math.abs(along.y) > 0.1 * Math.abs(along.x) || along.x <= 0) return undefined;
  const left = a * x + c * y + e;
  return {
    text: item.str,
    left,
    right: left + item.width,
    y: b * x + d * y + f,
    size: Math.hypot(up.x, up.y),
    font: item.fontName,
    isRightToLeft: item.dir === 'rtl',
  };
}

function layOut(pages: readonly Run[][], info: ReadonlyMap<string, unknown>): RichDocument {
  const empty = pages.flatMap((runs, index) =>
    runs.some(({ text }) => text.trim() !== '') ? [] : [index + 1],
  );
  if (empty.length === pages.length) throw new Refused({ code: 'scan' });
  const claimed = (key: string) => {
    const value = info.get(key);
    return typeof value === 'string' ? value : undefined;
  };
  const title = claimed('Title');
  const about = aboutOf({
    title: title && NO_TITLE.test(title.trim()) ? undefined : title,
    author: claimed('Author'),
    language: claimed('Language'),
  });
  const columns = withoutRunning(pages).map((runs) => columnsOf(runs));
  const leading = leadingOf(columns.flat());
  const paragraphs = columns.flatMap((page, index) =>
    page.flatMap((column) => paragraphsOf(column, index + 1, leading)),
  );
  if (paragraphs.length === 0) throw new Refused({ code: 'scan' });
  const outline = new Outline(about.title);
  outlineParagraphs(joined(paragraphs), outline);
  const warnings: Warning[] =
    empty.length > 0 ? [{ code: 'pages without text', pages: empty }] : [];
  return richDocument('pdf', about, outline, warnings);
}
