import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/terminal/lines.ts';

async function linesOf(...chunks: readonly string[]): Promise<string[]> {
  async function* stream() {
    yield* chunks;
  }
  const all: string[] = [];
  for await (const lines of readLines(stream())) all.push(...lines);
  return all;
}

describe('readLines', () => {
  it('puts lines together over chunks', async () => {
    expect(await linesOf('on', 'e\ntw', 'o', '\r', '\nthree')).toEqual(['one', 'two', 'three']);
  });

  it('counts an empty line, but not what follows the last end', async () => {
    expect(await linesOf('a\n\n')).toEqual(['a', '']);
    expect(await linesOf('')).toEqual([]);
    expect(await linesOf('\n')).toEqual(['']);
  });

  it('cuts at nothing but LF', async () => {
    expect(await linesOf('a\u2028b\rc\u0085d\n')).toEqual(['a\u2028b\rc\u0085d']);
  });

  it('gives the same lines however the text is cut into chunks', async () => {
    const texts = fc.string({ unit: fc.constantFrom(...'ab\n\r') });
    await fc.assert(
      fc.asyncProperty(texts, fc.array(fc.nat(20)), async (text, lengths) => {
        const chunks: string[] = [];
        let at = 0;
        for (const length of lengths) {
          chunks.push(text.slice(at, at + length));
          at += length;
        }
        chunks.push(text.slice(at));
        const whole = text.split('\n').map((line) => line.replace(/\r$/, ''));
        if (text === '' || text.endsWith('\n')) whole.pop();
        expect(await linesOf(...chunks)).toEqual(whole);
      }),
    );
  });
});
