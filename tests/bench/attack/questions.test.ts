import { describe, expect, it } from 'vitest';
import { hostileLibraries, ordinaryFiles } from '../../../bench/attack/libraries.ts';
import {
  kindOfCharacters,
  kindsFor,
  kindsOfPhrases,
  QUESTION,
  sampledCharacters,
} from '../../../bench/attack/questions.ts';
import { prose } from '../../../bench/attack/words.ts';

const words = [
  ...new Set(
    prose(200, 'words')
      .join(' ')
      .toLowerCase()
      .match(/[a-z]+/g),
  ),
];
const characters = sampledCharacters();
const kinds = [...kindsFor({ words }), ...kindsOfPhrases(), kindOfCharacters(characters)];

describe('hostile questions', () => {
  it('are as long as a question may be, and longer only where that is the point', () => {
    for (const { name, questions } of kinds) {
      if (name === 'as long as it gets, and longer') continue;
      for (const question of questions) {
        expect([name, question.name, question.text.length <= QUESTION]).toContain(true);
      }
      expect(Math.max(...questions.map(({ text }) => text.length))).toBeGreaterThan(QUESTION * 0.9);
    }
  });

  it('go by names that differ', () => {
    for (const { questions } of kinds) {
      const names = questions.map(({ name }) => name);
      expect(names).toEqual([...new Set(names)]);
    }
  });

  it('have each of the sampled characters, also so often that NFKC makes a question of them', () => {
    const { questions } = kindOfCharacters(['ﷺ']);
    expect(questions.map(({ text }) => text)).toEqual(['ﷺ'.repeat(2_000), 'ﷺ'.repeat(111)]);
    expect(characters).toContain('ﷺ');
    const scripts = [/\p{sc=Thai}/u, /\p{sc=Khmer}/u, /\p{sc=Hangul}/u, /\p{sc=Han}/u, /\p{M}/u];
    for (const script of scripts) expect(characters.some((one) => script.test(one))).toBe(true);
  });

  it('say phrases that are known, alone and in pairs, and end in what is not', () => {
    const all = kindsOfPhrases().flatMap(({ questions }) => questions);
    expect(all.map(({ text }) => text.slice(0, 20))).toContain('thank you thank you ');
    expect(all.every(({ text }) => text.endsWith(' x'))).toBe(true);
  });

  it('follow up what was asked', () => {
    expect(kinds.flatMap(({ questions }) => questions).filter(({ then }) => then)).not.toEqual([]);
  });
});

describe('libraries', () => {
  it('has 2,000 ordinary passages', () => {
    const paragraphs = ordinaryFiles().flatMap((file) => file.split('\n\n').slice(1));
    expect(paragraphs).toHaveLength(2_000);
    expect(new Set(paragraphs).size).toBe(2_000);
  });

  it('has hostile ones of at most a megabyte a file, that hold their words', () => {
    for (const { files, words: own, facts } of hostileLibraries()) {
      for (const file of files) expect(Buffer.byteLength(file)).toBeLessThanOrEqual(1_000_000);
      const all = `${files.join('\n')}${JSON.stringify(facts)}`.toLowerCase();
      expect(all).toContain(own[0]?.toLowerCase());
    }
  });
});
