import { describe, expect, it } from 'vitest';
import {
  coinedWords,
  fill,
  joined,
  knownPhrases,
  phrasesIn,
  prose,
  variants,
} from '../../../bench/attack/words.ts';

describe('variants', () => {
  it.each([
    ['hi|hello', ['hi', 'hello']],
    ['thanks?', ['thanks', 'thank']],
    ['danke(?: schön| sehr)?', ['danke schön', 'danke sehr', 'danke']],
    ['a (?:b (?:c|d)|e)', ['a b c', 'a b d', 'a e']],
  ])('writes %s out', (pattern, all) => {
    expect(variants(pattern)).toEqual(all);
  });

  it.each(['[a-z]+', '^(?:a)', 'a(?=b)', 'a{2}', 'a.b'])('leaves %s alone', (pattern) => {
    expect(variants(pattern)).toEqual([]);
  });
});

describe('phrasesIn', () => {
  it('finds what is in quotation marks, and neither comments nor imports', () => {
    const source = `import { a } from './somewhere';
      /** It's said 'so'. */
      // or 'so'
      const said = ['hi', "that’s it", \`well|so\`, 'a \\\\d'];`;
    expect(phrasesIn(source)).toEqual(['hi', 'that’s it', 'well', 'so']);
  });
});

describe('knownPhrases', () => {
  it('has what courtesies and leads are made of', () => {
    const all = [...knownPhrases().values()].flat();
    for (const phrase of ['thank you', 'what can i do', 'excuse me', 'what about', '감사합니다']) {
      expect(all).toContain(phrase);
    }
  });
});

describe('fill and joined', () => {
  it('stay within the bound, with whole units', () => {
    expect(fill('ab ', 10)).toBe('ab ab ab');
    expect(fill('ﷺ', 5)).toBe('ﷺﷺﷺﷺﷺ');
    expect(joined(['one', 'two', 'three'], 8)).toBe('one two');
    expect(joined(['one', 'two', 'three'], 6, '')).toBe('onetwo');
  });
});

describe('coinedWords', () => {
  it('makes words that all differ, of one length', () => {
    const words = coinedWords(70_000, 4);
    expect(new Set(words).size).toBe(70_000);
    expect(words.every((word) => /^[a-z]{4}$/.test(word))).toBe(true);
  });
});

describe('prose', () => {
  const paragraphs = prose(200, 'a');

  it('is the same for the same seed', () => {
    expect(prose(200, 'a')).toEqual(paragraphs);
    expect(prose(200, 'b')).not.toEqual(paragraphs);
  });

  it('has a few words often and many seldom, in sentences', () => {
    const counts = new Map<string, number>();
    for (const [word] of paragraphs
      .join(' ')
      .toLowerCase()
      .matchAll(/[a-z]+/g)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const once = [...counts.values()].filter((count) => count === 1);
    expect(once.length).toBeGreaterThan(counts.size / 3);
    expect(Math.max(...counts.values())).toBeGreaterThan(200);
    expect(paragraphs.every((paragraph) => paragraph.split('. ').length === 4)).toBe(true);
  });
});
