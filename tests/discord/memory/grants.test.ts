import { expect, it } from 'vitest';
import { Grants } from '../../../src/discord/memory/grants.ts';

it('a key holds for whom it was given to, in that server, and for what gave it', () => {
  const grants = new Grants();
  const holder = { asker: '1', server: '2' };
  const key = grants.give(holder, 'library');
  const holds = (given: string, by = holder) => grants.holds(given, by, ['library']);
  expect(holds(key)).toBe(true);
  expect(holds(key, { ...holder, asker: '3' })).toBe(false);
  expect(holds(key, { ...holder, server: '3' })).toBe(false);
  expect(holds(grants.give({ asker: '3', server: '2' }, 'library'))).toBe(false);
  expect(holds('')).toBe(false);
  expect(grants.holds(key, holder, ['questions'])).toBe(false);
  expect(grants.holds(key, holder, ['questions', 'library'])).toBe(true);
});

it('a key holds no more once its holder is forgotten', () => {
  const grants = new Grants();
  const [one, other] = ['1', '2'].map((asker) => ({ asker, server: '3' }));
  if (!one || !other) throw new TypeError();
  const keys = [grants.give(one, 'questions'), grants.give(other, 'questions')] as const;
  grants.forget('1');
  expect(grants.holds(keys[0], one, ['questions'])).toBe(false);
  expect(grants.holds(keys[1], other, ['questions'])).toBe(true);
});
