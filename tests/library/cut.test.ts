import { describe, expect, it } from 'vitest';
import { BOUNDS } from '../../src/bounds.ts';
import { sized } from '../size.ts';
import { parseArticle } from './parse.ts';

const { passageSentences, passageLength } = BOUNDS;

function read(file: string, raw: string) {
  const { passages, warnings } = parseArticle(file, raw);
  for (const { text, sentences } of passages) {
    expect(sentences.length).toBeLessThanOrEqual(passageSentences.most);
    expect(text.length).toBeLessThanOrEqual(passageLength.most);
  }
  return { passages, warnings };
}

const CUT = [{ code: 'cut paragraphs', count: 1 }];

describe('a paragraph of too many sentences', () => {
  it('is cut at their ends, each part as it stands in the file', () => {
    const many = 'A! '.repeat(sized(33_000, 330_000));
    const raw = `Title\n\n${many}\n\nThe end.`;
    const { passages, warnings } = read('a.txt', raw);
    const parts = passages.slice(0, -1);
    expect(parts.map(({ text }) => text).join(' ')).toBe(many.trim());
    for (const { text, source } of parts) expect(raw.slice(source.start, source.end)).toBe(text);
    expect(passages.at(-1)?.text).toBe('The end.');
    expect(passages.map(({ number }) => number)).toEqual(passages.map((_, index) => index + 1));
    expect(warnings).toEqual(CUT);
  });

  it('stays whole where it has as many as it may', () => {
    const { passages, warnings } = read('a.txt', 'A is b. '.repeat(passageSentences.most));
    expect(passages).toHaveLength(1);
    expect(warnings).toBeUndefined();
  });

  it('is cut also where its sentences show only once it is put right', () => {
    const { passages, warnings } = read('a.txt', `Begin ${'A!\u00ad '.repeat(240)}\n\nEnd.`);
    expect(passages.length).toBeGreaterThan(2);
    expect(warnings).toEqual(CUT);
  });
});

describe('a paragraph that is too long', () => {
  it.each(['word ', '漢', 'a', '\u3000漢', 'a, '])('is cut: %j', (piece) => {
    const raw = piece.repeat(100_000);
    const { passages, warnings } = read('a.txt', raw);
    const said = (text: string) => text.replace(/\s/g, '');
    expect(said(passages.map(({ text }) => text).join(''))).toBe(said(raw));
    expect(warnings).toEqual(CUT);
  });
});

describe('code of too many lines', () => {
  it('is cut between them, and keeps its headings', () => {
    const lines = Array.from({ length: 1_000 }, (_, index) => `call(${index});`);
    const raw = `# T\n\n## Code\n\n\`\`\`\n${lines.join('\n')}\n\`\`\`\n`;
    const { passages, warnings } = read('a.md', raw);
    expect(passages.flatMap(({ text }) => text.split('\n'))).toEqual(lines);
    expect(passages.every(({ headings }) => headings?.join() === 'Code')).toBe(true);
    expect(warnings).toEqual(CUT);
  });
});
