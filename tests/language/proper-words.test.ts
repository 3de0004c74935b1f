import { describe, expect, it } from 'vitest';
import { isCountry, isMonthOrDay } from '../../src/language/proper-words.ts';

describe('isCountry', () => {
  it.each([
    'Japan',
    'south korea',
    'Corée du Sud',
    'Südkorea',
    'Corea del Sur',
    '미국',
    '美国',
    'the US',
  ])('knows %s', (name) => expect(isCountry(name)).toBe(true));

  it.each(['us', 'harbour', 'the', ''])('does not take %j for one', (name) =>
    expect(isCountry(name)).toBe(false),
  );
});

describe('isMonthOrDay', () => {
  it.each(['october', 'Montag', 'février', 'lunes', '월요일'])('knows %s', (word) =>
    expect(isMonthOrDay(word)).toBe(true),
  );

  it.each(['noon', 'us', ''])('does not take %j for one', (word) =>
    expect(isMonthOrDay(word)).toBe(false),
  );
});
