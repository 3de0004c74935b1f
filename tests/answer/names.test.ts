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
    ...['obama'],
  ])('takes %j for a name', (phrase) => {
    expect(isName(phrase)).toBe(true);
  });

  it.each([
    ...['tolls', 'the harbour minister', 'minister', 'us', 'tickets', 'said okonjo', 'tolss', ''],
  ])('takes %j for none', (phrase) => {
    expect(isName(phrase)).toBe(false);
  });
});
