/** Libraries that questions are put to: ordinary ones, and such as an enemy would add. */

import { rng, shuffle } from '../rng.ts';
import type { Vocabulary } from './questions.ts';
import { coined, coinedWords, fill, prose } from './words.ts';

const MEGABYTE = 1_000_000;
/** The most that Discord lets anybody write in a field of a form. */
const FORM_FIELD = 4_000;

/** The title of the article that facts are added to. */
export const FACTS_ARTICLE = 'The harbour';

export interface HostileLibrary extends Vocabulary {
  readonly name: string;
  /** The texts of its files, in Markdown. */
  readonly files: readonly string[];
  /** Facts of the first file, as the fields of their form. */
  readonly facts?: readonly Readonly<Record<string, string>>[];
}

/** 2,000 passages of ordinary prose, in files of 100. */
export function ordinaryFiles(): string[] {
  const paragraphs = prose(2_000, 'ordinary');
  return Array.from({ length: 20 }, (_, n) =>
    [`# Part ${n + 1}`, ...paragraphs.slice(n * 100, n * 100 + 100)].join('\n\n'),
  );
}

/** Libraries within all limits of intake, each the worst for something that questions do. */
export function hostileLibraries(): HostileLibrary[] {
  const likeOthers = coinedWords(70_000, 5).map((end) => `prefixa${end}`);
  const permuted = shuffle(coinedWords(26 ** 4 / 4, 4), rng('permuted'));
  const han = Array.from({ length: 8_000 }, (_, n) => String.fromCodePoint(0x4e_00 + n));
  const one = (name: string, words: readonly string[], ...files: string[]) => ({
    name,
    words,
    files,
  });
  return [
    {
      ...one(
        'facts with 440 ways to ask each',
        ['aaa', 'aab', 'one'],
        `# ${FACTS_ARTICLE}\n\nIt was dredged.`,
      ),
      facts: manyFacts(60),
    },
    {
      ...one(
        'facts of a passage of a megabyte',
        ['ab', 'cd'],
        `# ${FACTS_ARTICLE}\n\n${fill('ab cd ', MEGABYTE - 20)}`,
      ),
      facts: [
        { question: 'what ab?', also: '', answer: 'ab', quote: 'ab cd ab cd' },
        { question: 'which cd?', also: '', answer: 'cd', quote: 'ab cd ab cd' },
        { question: 'who?', also: '', answer: 'nobody', quote: fill('not there ', FORM_FIELD) },
      ],
    },
    one('70,000 words with one beginning', likeOthers, sentences(likeOthers, 100)),
    one('one passage of 330,000 sentences', ['a'], fill('A! ', MEGABYTE - 20)),
    one('one passage of two words', ['ab', 'cd'], fill('ab cd ', MEGABYTE - 20)),
    one(
      'twelve passages of two words',
      ['ab', 'cd'],
      times(12, fill('ab cd ', MEGABYTE / 12 - 20)),
    ),
    one(
      'fifty passages of names',
      ['zorlak', 'quimby'],
      times(50, fill('and Zorlak and Quimby ', MEGABYTE / 50 - 20)),
    ),
    one('words of four letters', permuted, sentences(permuted, 60)),
    one('Han', han, paragraphsOf(han, 40)),
    one('10,000 passages of one word', coinedWords(10_000, 4), coinedWords(10_000, 4).join('\n\n')),
    one('capitals', ['Ab'], fill('Ab Cd ', MEGABYTE - 20)),
    one('one word without an end', ['abcdefghij'], fill('abcdefghij', MEGABYTE - 20)),
    one('numbers', ['1,234'], fill('1,234.5 1999 ', MEGABYTE - 20)),
  ];
}

/** Facts of one passage that ask for much the same, each in as many ways as its form takes. */
function manyFacts(count: number): Readonly<Record<string, string>>[] {
  return Array.from({ length: count }, (_, n) => ({
    question: `which one is ${coined(n, 3)}?`,
    also: coinedWords(440, 4, n * 440)
      .map((word) => `one ${word}`)
      .join('\n')
      .slice(0, FORM_FIELD),
    answer: 'dredged',
    quote: 'It was dredged.',
  }));
}

function times(count: number, paragraph: string): string {
  return Array.from({ length: count }, (_, n) => `${n} ${paragraph}`).join('\n\n');
}

/** Words in sentences, and these in paragraphs, of so many each. */
function sentences(words: readonly string[], size: number): string {
  const made: string[] = [];
  for (let n = 0; n < words.length; n += size) made.push(`${words.slice(n, n + size).join(' ')}.`);
  return made.join('\n\n');
}

function paragraphsOf(characters: readonly string[], size: number): string {
  const random = rng('han');
  return Array.from({ length: 2_000 }, () =>
    Array.from({ length: size }, () => characters[Math.floor(random() * characters.length)]).join(
      '',
    ),
  ).join('。\n\n');
}
