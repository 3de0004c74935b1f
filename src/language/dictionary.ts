import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nspell from 'nspell';

/** The words of English. */
export interface Dictionary {
  /** Whether it has the word, as written or in lower case. */
  has(word: string): boolean;
}

let spell: ReturnType<typeof nspell> | undefined;

/**
 * The English dictionary, one for the process. It is read at the first word asked for: most texts
 * need none, and reading it takes a while.
 */
export const ENGLISH: Dictionary = {
  has(word) {
    spell ??= readDictionary();
    return spell.correct(word) || spell.correct(word.toLowerCase());
  },
};

function readDictionary(): ReturnType<typeof nspell> {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-en'));
  return nspell({
    aff: readFileSync(join(folder, 'index.aff')),
    dic: readFileSync(join(folder, 'index.dic')),
  });
}
