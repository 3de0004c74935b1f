import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nspell from 'nspell';

let spell: ReturnType<typeof nspell> | undefined;

/** Read at the first word asked for: most texts need no dictionary, and reading it takes a while. */
function dictionary(): ReturnType<typeof nspell> {
  if (!spell) {
    const folder = dirname(createRequire(import.meta.url).resolve('dictionary-en'));
    spell = nspell({
      aff: readFileSync(join(folder, 'index.aff')),
      dic: readFileSync(join(folder, 'index.dic')),
    });
  }
  return spell;
}

/** Whether an English dictionary has the word, as written or in lower case. */
export function isEnglishWord(word: string): boolean {
  return dictionary().correct(word) || dictionary().correct(word.toLowerCase());
}
