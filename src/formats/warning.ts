import { BOUNDS } from '../bounds.ts';

/** What is doubtful in how a file was understood: its reader should look, and may be content. */
export type Warning =
  /** The encoding is a guess. */
  | { readonly code: 'guessed encoding'; readonly encoding: string }
  /** No blank line parts the paragraphs. */
  | { readonly code: 'paragraph a line' }
  /** How much of a web page's text is the article, in per cent; the rest was left out. */
  | { readonly code: 'kept'; readonly percent: number }
  /** Pages, from 1, that have no text: pictures. */
  | { readonly code: 'pages without text'; readonly pages: readonly number[] }
  /** How many headings were left out: too long, or too many above each other. */
  | { readonly code: 'headings left out'; readonly count: number }
  /** How many paragraphs were so long that each was cut into several. */
  | { readonly code: 'cut paragraphs'; readonly count: number };

export function lostHeadingsWarning(count: number | undefined): Warning[] {
  return count ? [{ code: 'headings left out', count }] : [];
}

const LISTED_PAGES = 10;

/** A warning as one line, in English. */
export function wordWarning(warning: Warning): string {
  switch (warning.code) {
    case 'guessed encoding':
      return `does not say its encoding; read as ${warning.encoding}: save it as UTF-8 if that is wrong`;
    case 'paragraph a line':
      return 'has no blank lines: each line is taken for a paragraph';
    case 'kept':
      return `kept ${warning.percent} % of the page; the rest is taken for no part of the article`;
    case 'pages without text': {
      const { pages } = warning;
      const listed = pages.slice(0, LISTED_PAGES).join(', ');
      const more = pages.length > LISTED_PAGES ? ' and more' : '';
      return `has no text on ${pages.length === 1 ? 'page' : 'pages'} ${listed}${more}; a picture can't be read`;
    }
    case 'headings left out':
      return (
        `has headings that are left out, ${warning.count}: of more than ` +
        `${BOUNDS.headingLength.most} characters, or more than ${BOUNDS.headingLevels.most} levels deep`
      );
    case 'cut paragraphs':
      return (
        `has long paragraphs that are cut into several, ${warning.count}: of more than ` +
        `${BOUNDS.passageSentences.most} sentences or ${BOUNDS.passageLength.most} characters`
      );
  }
}
