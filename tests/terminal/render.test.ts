import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/library/article.ts';
import { renderAnswer, renderGreeting } from '../../src/terminal/render.ts';
import { columns } from '../../src/terminal/text.ts';
import { answers, article, mayAnswer, nothingAsked, notSaid, passageOf } from './sample.ts';

const plain = { styled: false };
const library = { articles: [article] };

describe('renderAnswer', () => {
  it('shows the short answer, the passage, its sentence and the source', () => {
    expect(renderAnswer(answers, library, plain)).toBe(
      [
        '  300 metres',
        'The article says:',
        '  │ The bridge opened on Monday. It is 300 metres long. Trams may use it.',
        '  In one sentence:',
        '  │ It is 300 metres long.',
        '    ¶ 1 of 3 · The bridge opens · The Herald · 2020-05-01',
        '    https://example.org/bridge',
        '',
      ].join('\n'),
    );
  });

  it('shows the headings above the passage, and its page', () => {
    const passage = { ...passageOf(4, 'One.'), headings: ['Fees', 'Guests'], page: 12 };
    const best = { article, passage, sentence: { start: 0, end: 4 }, confidence: 0.9 };
    const text = renderAnswer({ ...answers, best, offers: [best] }, library, plain);
    expect(text).toContain('    Fees › Guests · p. 12 · ¶ 4 of 3 · The bridge opens ·');
  });

  it('emphasises the sentence on every line that it runs over', () => {
    const [first, second, third] = renderAnswer(answers, library, { styled: true, width: 36 })
      .split('\n')
      .filter((line) => line.startsWith('  │ '));
    expect(first).toBe('  │ The bridge opened on Monday. \u001b[1;4mIt\u001b[0m');
    expect(second).toBe('  │ \u001b[1;4mis 300 metres long.\u001b[0m Trams may');
    expect(third).toBe('  │ use it.');
  });

  it('offers what may answer as that, with the nearest others', () => {
    const text = renderAnswer(mayAnswer, library, plain);
    expect(text).toMatch(/^This passage may answer it:\n/);
    expect(text).toContain('Closest passages, which may not answer:\n  │ Tolls are not decided.\n');
    expect(text).not.toContain('The article says');
  });

  it('says when no article says it, with the nearest passages and what could be asked', () => {
    const text = renderAnswer(notSaid, library, plain);
    expect(text).toMatch(
      /^The article doesn’t seem to say\.\nClosest passages, which may not answer:\n/,
    );
    expect(text).toContain('  │ It is 300 metres long.\n    ¶ 1 of 3 · The bridge opens ·');
    expect(text).toMatch(/Did you mean one of these\?\n {2}Who pays\?\n$/);
  });

  it('says when the article doesn’t speak of it', () => {
    const text = renderAnswer({ ...notSaid, reason: 'off topic' }, library, plain);
    expect(text).toMatch(/^Nothing about that in the article\.\n/);
  });

  it('speaks of all articles when there are several', () => {
    const several = { articles: [article, article] };
    expect(renderAnswer(notSaid, several, plain)).toMatch(/^None of the articles seems to say\.\n/);
  });

  it('keeps a list of nearest passages short', () => {
    const offers = Array.from({ length: 50 }, () => notSaid.offers).flat();
    const text = renderAnswer({ ...notSaid, offers }, library, plain);
    expect(text.match(/│/g)).toHaveLength(3);
  });

  it('asks for words when there are none, and for fewer when there are too many', () => {
    expect(renderAnswer(nothingAsked, library, plain)).toMatch(/^That says too little .*\n/);
    const tooLong = { ...nothingAsked, reason: 'too long' } as const;
    expect(renderAnswer(tooLong, library, plain)).toMatch(
      /^That is too long.*2000 characters.*\n$/,
    );
  });

  it('tells that only a part was looked at', () => {
    const met = { bound: 'questionWords', work: 'reading words' } as const;
    for (const answer of [answers, notSaid, { ...notSaid, reason: 'off topic' } as const]) {
      const told = /\nThat is a lot to look for, so I only looked at a part\./;
      expect(renderAnswer({ ...answer, met }, library, plain)).toMatch(told);
      expect(renderAnswer(answer, library, plain)).not.toMatch(told);
    }
  });

  it('shows a very long passage in part, around its sentence', () => {
    const sentences = Array.from({ length: 2_000 }, (_, i) => `This is sentence ${i}.`);
    const passage = passageOf(1, ...sentences);
    const sentence = passage.sentences[1_000];
    if (!sentence) throw new Error('the passage has 2,000 sentences');
    const best = { ...answers.best, passage, sentence };
    const look = { styled: true, width: 80 };
    const text = renderAnswer({ ...answers, best, offers: [best] }, library, look);
    expect(text.length).toBeLessThan(5_500);
    expect(text).toMatch(/│ This is sentence 9\d\d\./);
    expect(text).toContain('\u001b[1;4mThis is sentence 1000.\u001b[0m');
    expect(text).toContain(
      `  Shortened: the passage has ${passage.text.length.toLocaleString('en')} characters.\n`,
    );
  });

  it('lets no text steer the terminal', () => {
    const passage = passageOf(1, 'Red \u001b[31malert.', 'The\u0008 end.');
    const hostile: Article = {
      ...article,
      title: 'T\u001b]0;owned\u0007',
      publisher: 'P\u009b2J',
      url: 'https://example.org/\u001b[2J',
      passages: [passage],
    };
    const best = { ...answers.best, article: hostile, passage, sentence: { start: 0, end: 9 } };
    const text = renderAnswer({ ...answers, best, offers: [best] }, library, plain);
    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
    expect(text).toContain('│ Red [31malert. The end.');
  });

  it('quotes verbatim at any width, within the width', () => {
    const words = fc.array(fc.constantFrom('a', 'word', '“quoted”', '日本語', '한국', 'naïve.'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, words, fc.integer({ min: 24, max: 120 }), (before, within, width) => {
        const passage = passageOf(1, before.join(' '), within.join(' '));
        const sentence = passage.sentences[1];
        if (!sentence) throw new Error('the passage has two sentences');
        const best = { ...mayAnswer.best, passage, sentence };
        const styled = renderAnswer({ ...mayAnswer, best, offers: [best] }, library, {
          styled: true,
          width,
        });
        const quoted = stripVTControlCharacters(styled)
          .split('\n')
          .filter((line) => line.startsWith('  │ '));
        for (const line of quoted) expect(columns(line)).toBeLessThanOrEqual(width);
        const text = quoted.map((line) => line.slice(4)).join('');
        expect(text.replaceAll(' ', '')).toBe(passage.text.replaceAll(' ', ''));
      }),
    );
  });
});

describe('renderGreeting', () => {
  it('says what can be asked about, and how to go online', () => {
    const text = renderGreeting(library, notSaid.instead, plain);
    expect(text).toContain('  The bridge opens\n    3 passages, 0 facts\n');
    expect(text).toContain('DISCORD_TOKEN');
    expect(text).toContain('  Who pays?\n');
    expect(text).not.toContain('browser');
  });

  it('says where the page is', () => {
    const text = renderGreeting(library, [], plain, 'http://127.0.0.1:8080');
    expect(text).toContain('\nIn a browser: http://127.0.0.1:8080\n');
  });

  it('counts the articles that it does not list', () => {
    const articles = Array.from({ length: 1_234 }, () => article);
    const text = renderGreeting({ articles }, [], plain);
    expect(text.match(/The bridge opens/g)).toHaveLength(10);
    expect(text).toContain('  and 1,224 more articles\n');
  });
});
