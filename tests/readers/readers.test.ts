import { describe, expect, it } from 'vitest';
import { type Reply, readerTexts, replies } from '../../bench/readers-set.ts';

/** What came of the development half of the readers' questions, by band: bounds of what is kept. */
describe('readers’ questions', async () => {
  const all = (await readerTexts('development')).flatMap((text) => replies(text, { facts: true }));
  const plain = all.filter(({ wording }) => wording === 'plain');
  const isAnswerable = ({ passages }: Reply) => passages.length > 0;
  const isAnswered = ({ answer }: Reply) => answer.band !== 'does not say';
  const isClaimed = ({ answer }: Reply) => answer.band === 'answers';
  const isShort = ({ answer }: Reply) =>
    answer.band !== 'does not say' && answer.fact !== undefined;
  const share = (some: readonly Reply[], test: (reply: Reply) => boolean) =>
    some.filter(test).length / some.length;

  it('are answered rightly in three of four cases, and the passage is nearly always among three', () => {
    const answerable = plain.filter(isAnswerable);
    expect(answerable).toHaveLength(150);
    expect(share(answerable, (reply) => isAnswered(reply) && reply.isFirst)).toBeGreaterThan(0.72);
    expect(share(answerable, ({ isAmongThree }) => isAmongThree)).toBeGreaterThan(0.94);
  });

  it('are right where the article is said to say it', () => {
    const claimed = plain.filter((reply) => isAnswerable(reply) && isClaimed(reply));
    expect(claimed.length).toBeGreaterThan(35);
    expect(share(claimed, ({ isFirst }) => isFirst)).toBeGreaterThan(0.95);
  });

  it('that the texts leave open are hardly ever said to be answered, and get no short answer', () => {
    const open = all.filter((reply) => !isAnswerable(reply));
    expect(open).toHaveLength(155);
    expect(share(open, isClaimed)).toBeLessThan(0.08);
    expect(share(open, isAnswered)).toBeLessThan(0.5);
    expect(open.filter(isShort).map(({ question }) => question)).toEqual([]);
  });

  it('get right short answers only', () => {
    const short = all.filter(isShort);
    expect(short.length).toBeGreaterThan(8);
    expect(short.filter(({ isFirst }) => !isFirst).map(({ question }) => question)).toEqual([]);
  });
});
