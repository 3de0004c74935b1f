import { describe, expect, it } from 'vitest';
import type { QuestionSet } from '../../bench/data.ts';
import { measure } from '../../bench/protocol.ts';
import type { System } from '../../bench/system.ts';
import type { Passage } from '../../src/library/article.ts';

/** Six articles of four paragraphs; each has a question that names its paragraph. */
const SET: QuestionSet = {
  name: 'made',
  language: 'en',
  articles: Array.from({ length: 6 }, (_, a) => ({
    title: `Article ${a}`,
    paragraphs: Array.from({ length: 4 }, (_, p) => {
      const text = `The weather was fine. The treasure of place${a}x${p} is gold. It rained.`;
      return {
        text,
        questions: [
          {
            id: `${a}-${p}`,
            question: `is it so that for place${a}x${p} there was Person${'ABCDEF'[a]}?`,
            answers: [{ text: 'gold', start: text.indexOf('gold') }],
          },
        ],
      };
    }),
  })),
};

/** Knows which passage is asked for, and is sure of it; has a guess otherwise. */
const oracle: System = {
  name: 'oracle',
  settings: '',
  probability: true,
  slow: false,
  index(articles) {
    const passages = articles.flatMap((article) => article.passages);
    return (question) => {
      const place = /place\dx\d/.exec(question)?.[0] ?? 'nowhere';
      const found = passages.find(({ text }) => text.includes(place));
      const swapped = found && !question.includes(personIn(found));
      const best = found ?? passages[0];
      const span = best?.sentences[1];
      return {
        passages: best ? [best] : [],
        confidence: found && !swapped ? 1 : 0,
        sentence: () => best && span && { passage: best, span },
      };
    };
  },
};

function personIn(passage: Passage): string {
  return `Person${'ABCDEF'[Number(/place(\d)/.exec(passage.text)?.[1])]}`;
}

/** Gives the passages as they come, always equally sure. */
const constant: System = {
  ...oracle,
  name: 'constant',
  probability: false,
  index(articles) {
    const passages = articles.flatMap((article) => article.passages);
    return (_, limit) => ({
      passages: passages.slice(0, limit),
      confidence: 0.5,
      sentence: () => undefined,
    });
  },
};

const progress = () => ({ step() {}, end() {} });
const ALL = { sample: 1, seed: 1, progress };
const HALF = { sample: 0.5, seed: 7, progress };

describe('measure', () => {
  it('finds nothing wrong with a system that knows', () => {
    const report = measure(SET, oracle, ALL);
    expect(report.article[0]).toEqual({ questions: 24, p1: 1, p3: 1, mrr: 1, sentence: 1 });
    expect(report.library[0]).toEqual(report.article[0]);
    expect(report.interval).toBe(0);
    for (const { right, foreign, removed, swapped } of report.gates) {
      expect([right, foreign, removed, swapped]).toEqual([1, 0, 0, 0]);
    }
    expect(report.aurocForeign).toBe(1);
    expect(report.calibration?.own.ece).toBe(0);
    expect(report.calibration?.mixed.ece).toBe(0);
  });

  it('puts misspelt questions to it as well', () => {
    const asked = new Set<string>();
    const listening: System = {
      ...oracle,
      index(...indexed) {
        const search = oracle.index(...indexed);
        return (question, limit) => {
          asked.add(question);
          return search(question, limit);
        };
      },
    };
    measure(SET, listening, ALL);
    const known = SET.articles.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ questions }) => questions.map(({ question }) => question)),
    );
    // Each in its own words, with one typo, with two, and with a name swapped.
    expect(known.every((question) => asked.has(question))).toBe(true);
    expect(asked.size).toBeGreaterThan(3.5 * known.length);
  });

  it('finds chance in a system that has no idea', () => {
    const report = measure(SET, constant, ALL);
    expect(report.article[0]?.p1).toBe(1 / 4);
    expect(report.article[0]?.p3).toBe(3 / 4);
    expect(report.article[0]?.mrr).toBeCloseTo((1 + 1 / 2 + 1 / 3 + 1 / 4) / 4);
    expect(report.article[0]?.sentence).toBe(0);
    expect(report.library[0]?.p1).toBe(1 / 24);
    expect(report.gates.map(({ foreign, removed }) => [foreign, removed])).toEqual(
      Array(3).fill([1, 1]),
    );
    expect(report.aurocForeign).toBe(0.5);
    expect(report.calibration).toBeUndefined();
  });

  it('measures the same for the same seed', () => {
    const once = measure(SET, oracle, HALF);
    expect(measure(SET, oracle, HALF)).toEqual(once);
    expect(once.article[0]?.questions).toBeLessThan(24);
  });
});
