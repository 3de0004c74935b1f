import { describe, expect, it } from 'vitest';
import { remembering } from '../../src/language/remember.ts';

describe('remembering', () => {
  const counting = (most: number) => {
    const asked: string[] = [];
    const of = remembering((text) => {
      asked.push(text);
      return { text };
    }, most);
    return { of, asked };
  };

  it('gives what was given before without asking again', () => {
    const { of, asked } = counting(2);
    const first = of('a');
    expect(first).toEqual({ text: 'a' });
    expect(of('b')).toEqual({ text: 'b' });
    expect(of('a')).toBe(first);
    expect(asked).toEqual(['a', 'b']);
  });

  it('forgets all when there are too many', () => {
    const { of, asked } = counting(2);
    for (const text of ['a', 'b', 'c', 'c', 'a']) expect(of(text)).toEqual({ text });
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });
});
