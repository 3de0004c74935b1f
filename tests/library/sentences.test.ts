import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SENTENCE_LENGTH, splitSentences } from '../../src/library/sentences.ts';

function split(text: string, language?: string): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

/** Cut exactly where the bars are. */
const CUT = [
  'Officials met. | They agreed!  | Did they? | Yes.',
  'S. Korea and N.K. missiles alarm the U.S. Army.',
  'It happened in the U.S. | The next day it rained.',
  'Gen. Milley, Mr. Kim, Dr. Lee and St. Luke met Rep. Park.',
  'See No. 5, p. 12 and Fig. 3, e.g. Figure B, i.e. Korea.',
  'It rose 3.5 percent to 1.2 million.',
  'J. R. R. Tolkien and George W. Bush never met.',
  'Jeremy Clarkson, A. A. Gill and others came.',
  'He lived in 1990. | 25 people came.',
  'Smith Jr. spoke. | Acme Inc. The firm lost.'.replace('Inc. The', 'Inc. | The'),
  '“Will it work?” he asked. | “It will.” | She smiled.',
  '"Is it so?" | He nodded.',
  'He said “It works.” | Then he left.',
  'Wait... what? | Well… | Now go.',
  '1. Introduction to it. | 2. The rest.',
  'The end.[1] | The start.[citation needed] | And so on.',
  'Am 3. Oktober 1990 endete das 19. Jahrhundert nicht. | Es war z. B. Berlin.',
  'Le président M. Dupont est là. | Il parle.',
  '¿Vienes? | ¡Claro que sí! | Vamos con el Sr. García.',
  '会议在首尔举行。|他说：“我们同意。”|然后呢？|好！',
  '「行きます。」と彼は言った。|そして帰った。',
  'اجتمعوا يوم الجمعة. | هل وافقوا؟ | نعم.',
  'वे मिले। | डॉ. कुमार बोले। | सब गए।',
  'Հայերեն է։ | Այո։',
  'ይህ ነው። | አዎ።',
  'Τι είναι; | Δεν ξέρω.',
  'А. С. Пушкин родился в Москве. | Он поэт.',
  '회의가 열렸다. | 모두 동의했다.',
];

describe('splitSentences', () => {
  it.each(CUT)('%s', (marked) => {
    const sentences = marked.split('|').map((sentence) => sentence.trim());
    expect(split(marked.replaceAll('|', ''))).toEqual(sentences);
  });

  it('takes a number with a full stop for an ordinal in German', () => {
    expect(split('Der Sieger war Nr. 12. Platz 3. Versuch.', 'de')).toHaveLength(1);
  });

  it('cuts Thai at spaces, into clauses of 80 characters or more', () => {
    const clause = 'เจ้าหน้าที่กลาโหมของสามประเทศหารือกันทางโทรศัพท์';
    const sentences = split(Array.from({ length: 7 }, () => clause).join(' '));
    expect(sentences.length).toBeGreaterThan(1);
    expect(Math.min(...sentences.map((sentence) => sentence.length))).toBeGreaterThanOrEqual(80);
  });

  it('has no sentence in a text without any', () => {
    expect(split('')).toEqual([]);
    expect(split(' \n')).toEqual([]);
  });

  it('covers all but white space, in order, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '. ',
        '.',
        '! ',
        '? ',
        '… ',
        '。',
        '！',
        '」',
        '”',
        '" ',
        'U.S. ',
        'No. ',
        '5 ',
        'ก ',
        ' ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let position = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(position, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          position = end;
        }
        expect(text.slice(position).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('cuts what is too long after a clause, else between words, else between characters', () => {
    const words = 'word '.repeat(120);
    expect(split(`${words}word, ${words}end.`)).toEqual([`${words}word,`, `${words}end.`]);
    const [first = ''] = split('word '.repeat(300));
    expect(first).toMatch(/^word( word)+$/);
    expect(split('👍'.repeat(600)).join('')).toBe('👍'.repeat(600));
    expect(split(`a${'👍'.repeat(600)}`).map((part) => /^\p{L}?\p{So}+$/u.test(part))).toEqual([
      true,
      true,
    ]);
  });

  it('has no sentence that is too long, and loses nothing, whatever the text', () => {
    const run = fc
      .tuple(fc.constantFrom('a', ' ', ', ', '漢', '👍', 'ก', '.', '、'), fc.nat(1_500))
      .map(([piece, times]) => piece.repeat(times));
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
        const text = runs.join('');
        const sentences = split(text);
        expect(Math.max(0, ...sentences.map(({ length }) => length))).toBeLessThanOrEqual(
          MAX_SENTENCE_LENGTH,
        );
        expect(sentences.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
