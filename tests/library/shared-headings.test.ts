import { expect, it } from 'vitest';
import { sharedHeadings } from '../../src/library/shared-headings.ts';

it('gives passages of one section one array, and sections within each other', () => {
  const shared = sharedHeadings();
  const one = shared(['A', 'B']);
  expect(one).toEqual(['A', 'B']);
  expect(shared(['A', 'B'])).toBe(one);
  expect(shared(['A'])).toEqual(['A']);
  expect(shared(['B', 'A'])).toEqual(['B', 'A']);
  expect(shared([])).toEqual([]);
});
