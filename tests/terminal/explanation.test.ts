import { describe, expect, it } from 'vitest';
import type { Explanation, Score } from '../../src/answer/explain.ts';
import { renderExplanation } from '../../src/terminal/explanation.ts';
import { answers, article, fact, nothingAsked, passageOf } from './sample.ts';

const plain = { styled: false };

const scoreOf = (...parts: readonly (readonly [string, number, number])[]): Score => {
  const contributions = parts.map(([name, weight, value]) => ({
    ...{ name, weight, value, amount: weight * value },
  }));
  return { total: contributions.reduce((sum, { amount }) => sum + amount, 0), contributions };
};

const word = { edits: 0, functionWord: false, capitalised: false, numeric: false, passages: 1 };
const { passage, sentence } = answers.best;
const explanation: Explanation = {
  answer: answers,
  question: {
    isLanguageKnown: true,
    answerType: 'number',
    terms: [
      { ...word, asked: 'how', functionWord: true, capitalised: true, passages: 0, weight: 0.05 },
      { ...word, asked: 'longg', meant: 'long', edits: 1, weight: 0.85 },
      { ...word, asked: '다리', meant: '다리', passages: 2, weight: 0.1 },
    ],
  },
  passages: [
    {
      ...{ article, passage, sentence },
      matches: [
        { asked: 'longg', found: 'long', strength: 0.9, times: 2 },
        { asked: 'it', found: 'it', strength: 1, times: 1 },
      ],
      scores: {
        sentence: scoreOf(['cover', 2, 0.25], ['idle', 3, 0], ['run', -10, 0.1]),
        passage: scoreOf(['best', 0.5, 4]),
      },
    },
    {
      ...{ article, passage: passageOf(2, 'The old ferry.'), sentence: { start: 0, end: 14 } },
      matches: [],
      scores: {
        sentence: scoreOf(['cover', 2, 1], ['idle', 3, 0], ['run', -10, 0]),
        passage: scoreOf(['best', 0.5, 1]),
      },
    },
  ],
  claim: {
    accounts: [
      { at: 1, asked: 'longg', found: 'long', likeness: 'spelling', where: 'passage' },
      { at: 2, asked: '다리' },
    ],
    accounted: 0.9,
    fact,
    lacksAnswer: true,
  },
  confidence: {
    gates: {
      passage: scoreOf(['lead', 1, 2], ['bias', -2, 1]),
      subject: scoreOf(['lead', 0.5, 2], ['bias', 1, 1]),
    },
    logit: -0.241,
    calibration: { slope: 0.5, offset: -0.104 },
    probability: 0.444,
  },
};

describe('renderExplanation', () => {
  it('shows what was understood, what matched, and every part of the scores', () => {
    expect(renderExplanation(explanation, plain)).toBe(
      [
        'Outcome: answers, confidence 90 %',
        '',
        'Understood: English, whose words are known',
        '  asks for: a number',
        '  how     5 %  not in the articles, function word, capitalised',
        '  longg  85 %  read as long, 1 edit away, in 1 passage',
        '  다리   10 %  in 2 passages',
        '',
        '1. ¶ 1 · The bridge opens',
        '  │ It is 300 metres long.',
        '  matched: longg ~ long 0.90 (2 times), it',
        '',
        '2. ¶ 2 · The bridge opens',
        '  │ The old ferry.',
        '  matched: parts of words',
        '',
        'The score of the sentence within its passage',
        '         weight  × 1.      =  × 2.      =',
        '  run    -10.00  0.10  -1.00  0.00  +0.00',
        '  cover    2.00  0.25  +0.50  1.00  +2.00',
        '  score                -0.50        +2.00',
        '',
        'The score of the passage',
        '         weight  × 1.      =  × 2.      =',
        '  best     0.50  4.00  +2.00  1.00  +0.50',
        '  score                +2.00        +0.50',
        '',
        'What 1. has for each word asked',
        '  longg  long, another spelling',
        '  다리   nothing',
        '  but it has no such answer as is asked for',
        'Asked by a fact:',
        '  How long is the bridge?',
        '',
        'Confidence that 1. answers: 44 %',
        '  passage: that it is the right one; subject: that the article speaks of what was asked',
        '            value  × passage      =  × subject      =',
        '  lead       2.00       1.00  +2.00       0.50  +1.00',
        '  bias       1.00      -2.00  -2.00       1.00  +1.00',
        '  log odds                    +0.00             +2.00',
        '  chance                       50 %              88 %',
        '  both: 44 %, log odds -0.24; calibrated: 0.50 × -0.24 -0.10 = -0.22, 44 %',
        '',
      ].join('\n'),
    );
  });

  it('says when the words weigh by rarity alone, and when nothing is in common', () => {
    const { claim: _, confidence: __, ...rest } = explanation;
    const question = { isLanguageKnown: false, answerType: 'any' as const, terms: [] };
    const text = renderExplanation({ ...rest, question, passages: [] }, plain);
    expect(text).toContain('rarity alone');
    expect(text).toContain('  asks for: anything\n');
    expect(text).toMatch(/\nPassages: none has anything in common with it\n$/);
  });

  it('names the bound that was met', () => {
    const met = { bound: 'questionSteps', work: 'correcting words' } as const;
    const text = renderExplanation({ ...explanation, answer: { ...answers, met } }, plain);
    expect(text).toMatch(
      /^Outcome: .*\nLooked at a part: the bound questionSteps \([\d,]+ steps.*\) was met while correcting words\n/,
    );
  });

  it('says why nothing was searched for', () => {
    expect(renderExplanation({ answer: nothingAsked, passages: [] }, plain)).toBe(
      'Outcome: does not say, nothing asked\n',
    );
  });

  it('lets no text steer the terminal', () => {
    const [first] = explanation.passages;
    const hostile = {
      ...explanation,
      passages: first
        ? [{ ...first, article: { ...article, title: 'T\u001b]0;owned\u0007' } }]
        : [],
      claim: {
        accounts: [],
        accounted: 0,
        lacksAnswer: false,
        fact: { ...fact, question: 'Q\u009b2J' },
      },
    };
    expect(renderExplanation(hostile, plain)).not.toMatch(/[^\P{Cc}\n]/u);
  });
});
