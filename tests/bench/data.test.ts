import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BenchError, inSample, loadSets } from '../../bench/data.ts';

const SET = {
  articles: [
    {
      title: 'Tesla',
      paragraphs: [
        {
          text: 'Tesla came in 1884.',
          questions: [
            { id: 'q1', question: 'When did he come?', answers: [{ text: '1884', start: 14 }] },
          ],
        },
      ],
    },
  ],
};

describe('loadSets', () => {
  let folder = '';
  const write = (name: string, content: unknown) =>
    writeFileSync(join(folder, name), JSON.stringify(content));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sets-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('reads every set by name, with the language its name ends in', () => {
    write('wiki.json', SET);
    write('xquad-de.json', SET);
    writeFileSync(join(folder, 'README.md'), '');
    expect(loadSets(undefined, folder).map(({ name, language }) => [name, language])).toEqual([
      ['wiki', 'en'],
      ['xquad-de', 'de'],
    ]);
    expect(loadSets(['xquad-de'], folder)[0]?.articles).toEqual(SET.articles);
  });

  it('says where to get data when there is none', () => {
    for (const empty of [folder, join(folder, 'none')]) {
      expect(() => loadSets(undefined, empty)).toThrow(BenchError);
      expect(() => loadSets(undefined, empty)).toThrow(
        /squadshifts-website[\s\S]*xquad[\s\S]*README/,
      );
    }
  });

  it('names a set that is not there, and those that are', () => {
    write('wiki.json', SET);
    expect(() => loadSets(['wicki'], folder)).toThrow(/wicki .* wiki/);
  });

  it('names the file and the place of what is not of the form', () => {
    write('a.json', { articles: [{ title: 'x', paragraphs: [{ text: 3, questions: [] }] }] });
    expect(() => loadSets(undefined, folder)).toThrow(/a\.json[\s\S]*paragraphs\[0\]\.text/);
    writeFileSync(join(folder, 'a.json'), '{');
    expect(() => loadSets(undefined, folder)).toThrow(/a\.json: /);
  });

  it('refuses an answer that does not stand where it says', () => {
    const moved = structuredClone(SET);
    const answer = moved.articles[0]?.paragraphs[0]?.questions[0]?.answers[0];
    Object.assign(answer ?? {}, { start: 13 });
    write('a.json', moved);
    expect(() => loadSets(undefined, folder)).toThrow(/does not stand where/);
  });
});

describe('inSample', () => {
  const ids = Array.from({ length: 5000 }, (_, id) => `question ${id}`);
  const sample = (share: number, seed = 1) => ids.filter((id) => inSample(id, share, seed));

  it('keeps about the share, all of it at 1 and none at 0', () => {
    expect(Math.abs(sample(0.2).length - 1000)).toBeLessThan(100);
    expect(sample(1)).toEqual(ids);
    expect(sample(0)).toEqual([]);
  });

  it('has a smaller sample within a larger, and others for other seeds', () => {
    const larger = new Set(sample(0.2));
    expect(sample(0.1).every((id) => larger.has(id))).toBe(true);
    expect(sample(0.1, 2)).not.toEqual(sample(0.1, 1));
  });
});
