import type { Warning } from '../../../formats/warning.ts';
import type { Texts } from '../../../texts/en.ts';

const LISTED_PAGES = 10;

/** What is doubtful in how a file was understood, as one line. */
export function wordDoubt(warning: Warning, { library: { doubts } }: Texts): string {
  switch (warning.code) {
    case 'guessed encoding':
      return doubts.guessedEncoding(warning.encoding);
    case 'paragraph a line':
      return doubts.paragraphALine;
    case 'kept':
      return doubts.kept(warning.percent);
    case 'pages without text': {
      const { pages } = warning;
      const listed = pages.slice(0, LISTED_PAGES).join(', ');
      return doubts.pagesWithoutText(pages.length > LISTED_PAGES ? `${listed} …` : listed);
    }
    case 'headings left out':
      return doubts.headingsLeftOut(warning.count);
    case 'cut paragraphs':
      return doubts.cutParagraphs(warning.count);
  }
}
