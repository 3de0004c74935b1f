import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCustomId, type Press, parseCustomId } from '../../../src/discord/cards/custom-id.ts';

const article = fc.stringMatching(/^[0-9a-f]{12}$/);
const asker = fc.stringMatching(/^\d{17,20}$/);
const number = fc.nat({ max: 999_999_999 });
const scope = fc.oneof(article, fc.constant(''));

const anyPress: fc.Arbitrary<Press> = fc.oneof(
  fc.record({
    act: fc.constant('context' as const),
    article,
    passage: number,
    start: number,
    end: number,
  }),
  fc.record({ act: fc.constant('readOn' as const), article, passage: number, part: number }),
  fc.record({
    act: fc.constant('others' as const),
    scope,
    article,
    passage: number,
    page: number,
  }),
  fc.record({ act: fc.constant('meant' as const), asker, article, index: number }),
  fc.record({ act: fc.constant('facts' as const), scope, page: number }),
  fc.record({ act: fc.constant('dismiss' as const), asker }),
);

describe('a press', () => {
  it('is read back from its custom id, which is short enough', () => {
    fc.assert(
      fc.property(anyPress, (press) => {
        const id = formatCustomId(press);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(parseCustomId(id)).toEqual(press);
      }),
    );
  });

  it.each([
    '',
    ':',
    'vote',
    '0:articles:1',
    '2:articles:1',
    '1:articles',
    '1:articles:1:2',
    '1:articles:x',
    '1:articles:-1',
    '1:articles:1e3',
    '1:constructor:1',
    '1:__proto__',
    `1:dismiss:${'1'.repeat(100)}`,
  ])('is not read from %j', (customId) => {
    expect(parseCustomId(customId)).toBeUndefined();
  });

  it('is not read from any other text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseCustomId(text)).toBeUndefined();
      }),
    );
  });
});
