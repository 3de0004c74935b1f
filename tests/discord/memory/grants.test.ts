import { expect, it } from 'vitest';
import { ComponentKeys } from '../../../src/discord/memory/grants.ts';

it('a key holds for whom it was given to, in that server, and for what gave it', () => {
  const componentKeys = new ComponentKeys();
  const holder = { userId: '1', serverId: '2' };
  const key = componentKeys.give(holder, 'library');
  const holds = (given: string, by = holder) => componentKeys.holds(given, by, ['library']);
  expect(holds(key)).toBe(true);
  expect(holds(key, { ...holder, userId: '3' })).toBe(false);
  expect(holds(key, { ...holder, serverId: '3' })).toBe(false);
  expect(holds(componentKeys.give({ userId: '3', serverId: '2' }, 'library'))).toBe(false);
  expect(holds('')).toBe(false);
  expect(componentKeys.holds(key, holder, ['questions'])).toBe(false);
  expect(componentKeys.holds(key, holder, ['questions', 'library'])).toBe(true);
});

it('a key holds no more once its holder is forgotten', () => {
  const componentKeys = new ComponentKeys();
  const [one, other] = ['1', '2'].map((userId) => ({ userId, serverId: '3' }));
  if (!one || !other) throw new TypeError();
  const keys = [
    componentKeys.give(one, 'questions'),
    componentKeys.give(other, 'questions'),
  ] as const;
  componentKeys.forget('1');
  expect(componentKeys.holds(keys[0], one, ['questions'])).toBe(false);
  expect(componentKeys.holds(keys[1], other, ['questions'])).toBe(true);
});
