import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weigh } from '../../src/search/feature.ts';
import { indexPassages } from '../../src/search/indexing.ts';
import { NOT_MEASURED, RANKING_MODEL, sentenceInputs } from '../../src/search/model.ts';
import { type Candidate, hintAt, inputsOf, rank } from '../../src/search/rank.ts';
import { articleOf, libraries, words } from './articles.ts';
import { SAMPLES } from './languages.ts';

const ARTICLES = SAMPLES.map(({ article }) => article);
const QUESTIONS = SAMPLES.flatMap(({ language, article, questions }) =>
  questions.map(([question, passage]) => ({ language, article: article.id, question, passage })),
);

const placeOf = (candidate: Candidate | undefined) =>
  candidate && { article: candidate.article.id, passage: candidate.passage.number };

describe('rank', () => {
  const index = indexPassages(ARTICLES);

  describe.each(SAMPLES)('in $language', ({ article, questions }) => {
    const alone = indexPassages([article]);
    it.each(questions)('finds for “%s” ¶ %i', (question, passage) => {
      const expected = { article: article.id, passage };
      expect(placeOf(rank(alone, question).candidates[0])).toEqual(expected);
      expect(placeOf(rank(index, question).candidates[0])).toEqual(expected);
      expect(placeOf(rank(index, question, { article }).candidates[0])).toEqual(expected);
    });
  });

  it('points at the sentence that answers', () => {
    const sentenceFor = (question: string) => {
      const [first] = rank(index, question).candidates;
      return first?.passage.text.slice(first.sentence.start, first.sentence.end);
    };
    expect(sentenceFor('When was the bridge closed?')).toBe(
      'The old bridge at Harlow was closed on Monday.',
    );
    expect(sentenceFor('Who had found cracks?')).toBe('An inspector had found cracks in it.');
  });

  it('keeps to one article when asked to', () => {
    const german = SAMPLES.find(({ article }) => article.id === 'german')?.article;
    const { candidates } = rank(index, 'When was the Brücke closed?', { article: german });
    expect(candidates.length).toBeGreaterThan(0);
    expect(new Set(candidates.map(({ article }) => article.id))).toEqual(new Set(['german']));
    expect(
      rank(index, 'When was the bridge closed?', { article: articleOf('x', ['Y.']) }).candidates,
    ).toEqual([]);
  });

  it('finds nothing where nothing is in common, or nothing asked', () => {
    expect(rank(index, 'xyzzy').candidates).toEqual([]);
    expect(rank(index, '🚀🚀').candidates).toEqual([]);
    expect(rank(index, '').candidates).toEqual([]);
    expect(rank(indexPassages([]), 'When was the bridge closed?').candidates).toEqual([]);
  });

  it('finds by accents left out alone', () => {
    const french = indexPassages([articleOf('f', ['L’été dernier il faisait chaud.'], ['Rien.'])]);
    expect(placeOf(rank(french, 'ete').candidates[0])).toEqual({ article: 'f', passage: 1 });
  });

  it('answers the same whatever the order of the articles', () => {
    const orders = fc.shuffledSubarray(ARTICLES, { minLength: ARTICLES.length });
    fc.assert(
      fc.property(orders, fc.constantFrom(...QUESTIONS), (articles, { question }) => {
        const [first] = rank(indexPassages(articles), question).candidates;
        const [usual] = rank(index, question).candidates;
        expect(placeOf(first)).toEqual(placeOf(usual));
        expect(first?.score).toBeCloseTo(usual?.score ?? Number.NaN, 9);
      }),
      { numRuns: 40 },
    );
  });

  it('ranks candidates by finite scores, each once, always alike, in any library', () => {
    fc.assert(
      fc.property(libraries, words, (articles, question) => {
        const library = indexPassages(articles);
        const { candidates } = rank(library, question);
        expect(rank(library, question).candidates).toEqual(candidates);
        expect(new Set(candidates.map(({ passage }) => passage)).size).toBe(candidates.length);
        for (const [i, { score, passage, article, sentence }] of candidates.entries()) {
          expect(score).toBeLessThanOrEqual(candidates[i - 1]?.score ?? Number.MAX_VALUE);
          expect(Number.isFinite(score)).toBe(true);
          expect(article.passages).toContain(passage);
          expect(passage.sentences).toContain(sentence);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('measures all sentences, but of the hints only those nearest to the question', () => {
    const also = ['Where is the bridge?', 'How high is the bridge?', 'Is it high?', 'Why?'];
    const article = articleOf('a', ['The bridge is high.', 'It stands in Harlow.'], ['A waltz.']);
    const quote = { start: 20, end: 40 };
    const fact = { question: 'Where does it stand?', also, answer: 'Harlow', quote, passage: 1 };
    const asked = indexPassages([{ ...article, facts: [fact] }]);
    const [first] = rank(asked, 'how high is the bridge').candidates;
    if (first === undefined) throw new TypeError('nothing was found');

    const { evidence, whole, sentenceScores, hint } = first;
    const spans = Array.from({ length: whole }, (_, span) => span);
    const told = spans.map((span) => ({
      text: hintAt(first, span)?.text,
      share: evidence.coverage[span] ?? Number.NaN,
      isMeasured: sentenceScores[span] !== NOT_MEASURED,
    }));
    const most = Math.max(...told.filter(({ text }) => text).map(({ share }) => share));
    for (const { text, share, isMeasured } of told) {
      expect(isMeasured).toBe(text === undefined || share >= 0.7 * most);
    }
    expect(told.filter(({ isMeasured }) => !isMeasured).map(({ text }) => text)).toContain('Why?');
    expect(hint?.text).toBe('How high is the bridge?');
    expect(inputsOf(first).every(Number.isFinite)).toBe(true);
  });

  it('says what each score is made of', () => {
    for (const { question } of QUESTIONS) {
      for (const candidate of rank(index, question).candidates) {
        const { sentenceScores, passage, sentence, evidence, place } = candidate;
        const passageInputs = inputsOf(candidate);
        const first = evidence.firstSpan[place] ?? -1;
        const scores = [...sentenceScores.slice(first, candidate.whole)];
        expect(scores).toHaveLength(passage.sentences.length);
        expect(passage.sentences[scores.indexOf(Math.max(...scores))]).toBe(sentence);
        expect(scores[candidate.best - first]).toBe(Math.max(...scores));
        expect(candidate.score).toBe(weigh(RANKING_MODEL.passage, passageInputs));
        for (const [s, score] of scores.entries()) {
          const inputs = sentenceInputs(evidence, place, s);
          expect(score).toBe(weigh(RANKING_MODEL.sentence, inputs));
          expect(inputs.every(Number.isFinite)).toBe(true);
        }
        expect(passageInputs.every(Number.isFinite)).toBe(true);
      }
    }
  });
});
