import { ProblemsError } from '../problems.ts';

/** Why a file can't be read. */
export type Refusal =
  /** Some other kind of file; `what` is its name where it is known, such as `an RTF file`. */
  | { readonly code: 'other format'; readonly what?: string }
  | { readonly code: 'unknown encoding' }
  | { readonly code: 'encrypted' }
  /** Damaged or cut off. */
  | { readonly code: 'broken'; readonly format: string }
  | { readonly code: 'no text' }
  /** A PDF of pictures. */
  | { readonly code: 'scan' }
  | { readonly code: 'too many pages'; readonly pages: number; readonly most: number }
  | { readonly code: 'too many passages'; readonly found: number; readonly most: number }
  | { readonly code: 'unpacks too large'; readonly megabytes: number }
  | { readonly code: 'unpacks too far'; readonly times: number }
  | { readonly code: 'too many entries'; readonly most: number }
  | { readonly code: 'archive within' }
  | { readonly code: 'nested too deep'; readonly most: number }
  | { readonly code: 'too many elements'; readonly most: number }
  | { readonly code: 'too slow'; readonly seconds: number }
  | { readonly code: 'too much memory' };

/** A file that can't be read, for a reason that whoever gave it can mend or understand. */
export class Refused extends ProblemsError {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super([wordRefusal(refusal)]);
    this.refusal = refusal;
  }
}

/** A refusal as one line in English, to follow the name of the file. */
export function wordRefusal(refusal: Refusal): string {
  switch (refusal.code) {
    case 'other format': {
      const readable = 'text, Markdown, HTML, PDF, Word (.docx), OpenDocument (.odt) and EPUB';
      return `is ${refusal.what ?? 'in another format'}; what can be read is ${readable}`;
    }
    case 'unknown encoding':
      return 'is in an encoding that is not known; save it as UTF-8';
    case 'encrypted':
      return 'is encrypted; save it without a password';
    case 'broken':
      return `can't be read as ${refusal.format}: it is damaged or cut off`;
    case 'no text':
      return 'holds no paragraph of text';
    case 'scan':
      return "is a scan: it has pictures of text but no text, and pictures can't be read";
    case 'too many pages':
      return `is too long: ${count(refusal.pages)} pages; at most ${count(refusal.most)} are read`;
    case 'too many passages':
      return `is too long: it has more than ${count(refusal.most)} passages; cut it into several files`;
    case 'unpacks too large':
      return `is too large: it unpacks to more than ${count(refusal.megabytes)} MB`;
    case 'unpacks too far':
      return `is packed too tightly: it unpacks to more than ${count(refusal.times)} times its size`;
    case 'too many entries':
      return `holds too many files: more than ${count(refusal.most)}`;
    case 'archive within':
      return 'holds an archive within; take it out';
    case 'nested too deep':
      return `is nested too deep: more than ${count(refusal.most)} levels`;
    case 'too many elements':
      return `is too large: more than ${count(refusal.most)} elements of HTML`;
    case 'too slow':
      return `takes too long to read: more than ${count(refusal.seconds)} seconds`;
    case 'too much memory':
      return 'takes too much memory to read';
  }
}

function count(number: number): string {
  return number.toLocaleString('en');
}
