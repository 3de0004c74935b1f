import type { NotTaken } from '../../../servers/intake.ts';
import type { StoreRefusal } from '../../../store/article.ts';
import type { Texts } from '../../../texts/en.ts';
import { TITLE_LENGTH } from '../../cards/citation.ts';
import { shortenEscaped } from '../../markdown/shorten.ts';

/** Why something was not understood, with the limit and what was found. */
export function wordNotTaken(why: NotTaken, { library: { notTaken } }: Texts): string {
  switch (why.code) {
    case 'busy':
      return notTaken.busy;
    case 'file too large':
      return notTaken.fileTooLarge(
        megabytes(why.most),
        why.found === undefined ? undefined : megabytes(why.found),
      );
    case 'too much text':
      return notTaken.tooMuchText(megabytes(why.most), megabytes(why.found));
    case 'too many passages':
      return notTaken.tooManyPassages(why.most, why.found);
    case 'too many sentences':
      return notTaken.tooManySentences(why.most, why.found);
    case 'too many words':
      return notTaken.tooManyWords(why.most, why.found);
    case 'no web address':
      return notTaken.noWebAddress;
    case 'unreachable':
      return notTaken.unreachable;
    case 'status':
      return notTaken.status(why.status);
    case 'front matter':
      return notTaken.frontMatter;
    case 'other format':
      return notTaken.otherFormat;
    case 'unknown encoding':
      return notTaken.unknownEncoding;
    case 'encrypted':
      return notTaken.encrypted;
    case 'broken':
      return notTaken.broken;
    case 'no text':
      return notTaken.noText;
    case 'scan':
      return notTaken.scan;
    case 'too many pages':
      return notTaken.tooManyPages(why.most, why.pages);
    case 'unpacks too large':
      return notTaken.unpacksTooLarge(why.megabytes);
    case 'unpacks too far':
      return notTaken.unpacksTooFar(why.times);
    case 'too many entries':
      return notTaken.tooManyEntries(why.most);
    case 'archive within':
      return notTaken.archiveWithin;
    case 'nested too deep':
      return notTaken.nestedTooDeep(why.most);
    case 'too many elements':
      return notTaken.tooManyElements(why.most);
    case 'too slow':
      return notTaken.tooSlow(why.seconds);
    case 'too much memory':
      return notTaken.tooMuchMemory;
  }
}

/** Why nothing was changed in a server's library, with the limit and what was found. */
export function wordRefusal(why: StoreRefusal, { library, articleGone }: Texts): string {
  switch (why.refused) {
    case 'articles':
      return library.tooManyArticles(why.limit, why.found);
    case 'textSize':
      return library.tooMuchInAll(megabytes(why.limit), megabytes(why.found));
    case 'passages':
      return library.tooManyPassagesInAll(why.limit, why.found);
    case 'facts':
      return library.tooManyFacts(why.limit, why.found);
    case 'same bytes':
      return library.alreadyThere(shortenEscaped(why.as.about.title, TITLE_LENGTH));
    case 'no such article':
    case 'no such fact':
      return articleGone;
  }
}

/** A number of bytes in MB, which never looks smaller than it is. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / 10_000) / 100;
}
