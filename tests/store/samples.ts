import type { Passage } from '../../src/library/article.ts';
import { splitSentences } from '../../src/library/sentences.ts';
import type { NewArticle, NewFact, StoreRefusal } from '../../src/store/article.ts';

export const SERVER = '81384788765712384';
export const OTHER = '197038439483310086';
export const USER = '80351110224678912';

let made = 0;

/** The passages of an article with these paragraphs. */
export function passagesOf(...texts: readonly string[]): Passage[] {
  return texts.map((text, index) => ({
    number: index + 1,
    text,
    sentences: splitSentences(text),
    source: { start: 0, end: text.length },
  }));
}

/** An article unlike any made before, but for what is given. */
export function newArticle(given: Partial<NewArticle> = {}): NewArticle {
  made += 1;
  return {
    about: { title: `Article ${made}` },
    passages: passagesOf('Its text. It opens at nine.'),
    source: { kind: 'text' },
    sha256: made.toString(16).padStart(64, '0'),
    size: 100,
    addedBy: USER,
    ...given,
  };
}

export const FACT: NewFact = {
  question: 'When does it open?',
  also: ['opening hours?'],
  answer: 'At nine',
  quote: 'It opens at nine.',
  addedBy: USER,
};

/** What was kept, where nothing refused it. */
export function kept<T extends object>(result: T): Exclude<T, StoreRefusal> {
  if ('refused' in result) throw new Error(`refused: ${result.refused}`);
  return result as Exclude<T, StoreRefusal>;
}
