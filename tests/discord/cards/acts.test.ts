import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, parseCustomId } from '../../../src/discord/cards/acts.ts';

const reading = act('reading', { article: 'text', passage: 'number' });

describe('an act', () => {
  it('is read back from its custom id, which is short enough', () => {
    const fields = fc.record({
      article: fc.stringMatching(/^[0-9a-f]{0,60}$/),
      passage: fc.nat({ max: 999_999_999 }),
    });
    fc.assert(
      fc.property(fields, (given) => {
        const id = reading.id(given);
        expect(id.length).toBeLessThanOrEqual(100);
        const { name, values } = parseCustomId(id) ?? { name: '', values: [] };
        expect(name).toBe('reading');
        expect(reading.fieldsOf(values)).toEqual(given);
      }),
    );
  });

  it('has no custom id that Discord would not take', () => {
    expect(() => reading.id({ article: 'a'.repeat(90), passage: 1 })).toThrow(RangeError);
  });

  it.each([[], ['a'], ['a', '1', '2'], ['a', 'x'], ['a', '-1'], ['a', '1e3'], ['a', '']])(
    'is not read from %j',
    (...values) => {
      expect(reading.fieldsOf(values)).toBeUndefined();
    },
  );
});

describe('a custom id', () => {
  it.each(['', ':', 'vote', '0:articles:1', '2:articles:1', `1:dismiss:${'1'.repeat(100)}`])(
    'is none of ours: %j',
    (customId) => {
      expect(parseCustomId(customId)).toBeUndefined();
    },
  );
});
