import { expect, it } from 'vitest';
import { Grants } from '../../../src/discord/memory/grants.ts';

it('a key holds for whom it was given to, in that server', () => {
  const grants = new Grants();
  const holder = { asker: '1', server: '2' };
  const key = grants.give(holder);
  expect(grants.holds(key, holder)).toBe(true);
  expect(grants.holds(key, { ...holder, asker: '3' })).toBe(false);
  expect(grants.holds(key, { ...holder, server: '3' })).toBe(false);
  expect(grants.holds(grants.give({ asker: '3', server: '2' }), holder)).toBe(false);
  expect(grants.holds('', holder)).toBe(false);
});
