import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { ask } from '../src/answer/ask.ts';
import { prepare } from '../src/answer/knowledge.ts';
import { readConfig } from '../src/config.ts';
import { loadLibrary } from '../src/library/load.ts';
import { toRecord } from '../src/terminal/record.ts';

const readme = readFileSync('README.md', 'utf8');

describe('.env.example', () => {
  const settings = parse(readFileSync('.env.example'));

  it('is valid as it is, and sets nothing but the defaults', () => {
    expect(readConfig(settings)).toEqual(readConfig({}));
  });

  it('has the settings that README.md lists', () => {
    const listed = [...readme.matchAll(/^\| `([A-Z_]+)`\s*\|/gm)].map(([, name]) => name);
    expect(Object.keys(settings).sort()).toEqual(listed.sort());
  });
});

describe('docs/reply.svg', () => {
  const picture = readFileSync('docs/reply.svg', 'utf8');

  /** The text in the elements that match, as it is read. */
  function textOf(element: RegExp): string {
    return [...picture.matchAll(element)]
      .map(([, content = '']) => content.replace(/<[^>]*>/g, ' '))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  }

  it('shows what is really answered', async () => {
    const knowledge = prepare(await loadLibrary('knowledge'));
    const question = textOf(/<text id="question"[^>]*>(.*?)<\/text>/gs);
    const record = toRecord(ask(knowledge, question));
    expect(record).toMatchObject({
      band: 'answers',
      answer: textOf(/<text id="answer"[^>]*>(.*?)<\/text>/gs),
      quote: textOf(/<text id="quote"[^>]*>(.*?)<\/text>/gs),
      sentence: textOf(/<tspan class="sentence"[^>]*>(.*?)<\/tspan>/gs),
    });
    const article = knowledge.library.articles.find(({ id }) => id === record.article?.id);
    expect(textOf(/<text id="source"[^>]*>(.*?)<\/text>/gs)).toBe(
      [
        article?.title,
        article?.publisher,
        article?.author,
        article?.published,
        `¶ ${record.paragraph} of ${article?.passages.length}`,
      ]
        .filter((part) => part !== undefined)
        .join(' · '),
    );
  });
});
