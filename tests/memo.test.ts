import { expect, it } from 'vitest';
import { memo } from '../src/memo.ts';

it('works out once what there is to say of an object', () => {
  let count = 0;
  const numberOf = memo((_: object) => {
    count += 1;
    return count;
  });
  const [a, b] = [{}, {}];
  expect([a, b, a, b].map(numberOf)).toEqual([1, 2, 1, 2]);
});
