import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { prepare } from '../../src/answer/knowledge.ts';
import { loadLibrary } from '../../src/library/load.ts';

interface Asked {
  readonly question: string;
  readonly passage: number | readonly number[] | null;
  readonly kind?: 'near' | 'far';
}

const asked = load(readFileSync(new URL('questions.yaml', import.meta.url), 'utf8')) as Asked[];

describe('the questions that a person would ask of the article', async () => {
  const knowledge = prepare(await loadLibrary('knowledge'));
  const firstPassage = (question: string) => ask(knowledge, question).offers[0]?.passage.number;

  it('get the right passage, misspelt ones too', () => {
    const answerable = asked.filter(({ passage }) => passage !== null);
    const missed = answerable.filter(
      ({ question, passage }) => ![passage].flat().includes(firstPassage(question) ?? null),
    );
    expect(answerable.length).toBeGreaterThanOrEqual(110);
    expect(
      answerable.length - missed.length,
      missed.map(({ question }) => question).join('\n'),
    ).toBeGreaterThanOrEqual(100);
  });

  it('get the date of the call', () => {
    const answer = ask(knowledge, 'when did the call take place?');
    expect(answer.band).not.toBe('does not say');
    expect(answer.offers[0]?.passage.number).toBe(4);
    expect(answer.offers[0]?.passage.text).toContain('October 1, 2021');
  });

  it.each(['What is the capital of Peru?', 'How old is Ely Ratner?', 'asdf qwerty'])(
    'get no answer where the article does not say: %s',
    (question) => {
      expect(ask(knowledge, question).band).toBe('does not say');
    },
  );
});
