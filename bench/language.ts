import snowball from 'snowball-stemmers';
import stopword from 'stopword';

/** What the peers know of a language: stop words and a Snowball stemmer, where there are such. */
const LANGUAGES: Readonly<Record<string, { stopWords: readonly string[]; stemmer?: string }>> = {
  ar: { stopWords: stopword.ara, stemmer: 'arabic' },
  de: { stopWords: stopword.deu, stemmer: 'german' },
  el: { stopWords: stopword.ell },
  en: { stopWords: stopword.eng, stemmer: 'english' },
  es: { stopWords: stopword.spa, stemmer: 'spanish' },
  hi: { stopWords: stopword.hin },
  ro: { stopWords: stopword.ron, stemmer: 'romanian' },
  ru: { stopWords: stopword.rus, stemmer: 'russian' },
  th: { stopWords: stopword.tha },
  tr: { stopWords: stopword.tur, stemmer: 'turkish' },
  vi: { stopWords: stopword.vie },
  zh: { stopWords: stopword.zho },
};

const stopWords = remember((language) => new Set(LANGUAGES[language]?.stopWords));

const segmenters = remember((language) => new Intl.Segmenter(language, { granularity: 'word' }));

/** The function, asked once for each text. */
function remember<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = compute(text);
      known.set(text, value);
    }
    return value;
  };
}

/** A word of a text and where it starts, in UTF-16 code units. */
export interface Word {
  readonly text: string;
  readonly start: number;
}

/** The words of a text as `Intl.Segmenter` finds them, as written. */
export function words(text: string, language: string): Word[] {
  return Array.from(segmenters(language).segment(text))
    .filter((segment) => segment.isWordLike)
    .map((segment) => ({ text: segment.segment, start: segment.index }));
}

/** Whether a word, in any case, is in the stop list of its language. */
export function isStopWord(word: string, language: string): boolean {
  return stopWords(language).has(word.toLowerCase());
}

/** Languages written without spaces between words. */
const UNSPACED: ReadonlySet<string> = new Set(['ja', 'km', 'lo', 'my', 'th', 'zh']);

/**
 * The words of a text in lower case, stop words left out: what the peers search for. Cut at spaces
 * and punctuation, which is quicker than `Intl.Segmenter` and as good, where words stand apart.
 */
export function contentWords(text: string, language: string): string[] {
  const lower = text.toLowerCase();
  const all = UNSPACED.has(language)
    ? words(lower, language).map((word) => word.text)
    : (lower.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  const stops = stopWords(language);
  return all.filter((word) => !stops.has(word));
}

/**
 * The Snowball stemmer of a language, for words in lower case; words as they are where there is none.
 * It remembers the stems it gave.
 */
export function stemmer(language: string): (word: string) => string {
  const name = LANGUAGES[language]?.stemmer;
  if (name === undefined) {
    return (word) => word;
  }
  const stems = snowball.newStemmer(name);
  return remember((word) => stems.stem(word));
}
