import { describe, expect, it } from 'vitest';
import { namesOf } from '../../src/answer/names.ts';
import { indexPassages } from '../../src/search/indexing.ts';
import { article, passageOf } from '../terminal/sample.ts';

describe('namesOf', () => {
  const isName = namesOf(
    indexPassages([
      {
        ...article,
        passages: [
          passageOf(1, 'Tolls fell, said Clara Okonjo, the Harbour Minister of Skerry.'),
          passageOf(2, 'Later the Harbour Minister met Okonjo and said that tolls rise.'),
        ],
      },
    ]),
  );

  it.each([
    ...['okonjo', 'clara okonjo', 'Okonjo', 'skerry'],
    ...['japan', 'south korea', 'the us', 'deutschland', '日本', '한국'],
    ...['obama', 'clara  okonjo', 'clara-okonjo'],
  ])('takes %j for a name', (phrase) => {
    expect(isName(phrase)).toBe(true);
  });

  it('reads how a word is written wherever in the articles it stands', () => {
    const filler = Array.from({ length: 40 }, (_, i) =>
      passageOf(i + 1, 'The tide rose and the tide fell, '.repeat(100)),
    );
    const passages = [
      ...filler,
      passageOf(41, 'They call it skerrow there.'),
      ...Array.from({ length: 4 }, (_, i) => passageOf(42 + i, 'We sailed to Skerrow then.')),
      passageOf(46, 'Then they saw a plover.'),
      passageOf(47, 'Then they saw Plovel, a plovel, and Plovel.'),
      passageOf(48, 'Dunlyn sings.', 'Dunlyn flies.'),
    ];
    const isNameThere = namesOf(indexPassages([{ ...article, passages }]));
    expect(['skerrow', 'plover', 'plovel', 'dunlyn'].map(isNameThere)).toEqual([
      ...[true, false, false, false],
    ]);
  });

  it.each([
    ...['tolls', 'the harbour minister', 'minister', 'us', 'tickets', 'said okonjo', 'tolss', ''],
  ])('takes %j for none', (phrase) => {
    expect(isName(phrase)).toBe(false);
  });
});
