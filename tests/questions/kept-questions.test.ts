import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeptQuestions, unanswered } from '../../src/questions/kept-questions.ts';
import { listQuestions, startCollecting } from '../../src/store/questions.ts';
import { Store } from '../../src/store/store.ts';
import { OTHER, SERVER, USER } from '../store/samples.ts';

describe('KeptQuestions', () => {
  let folder: string;
  let store: Store;
  let questions: KeptQuestions;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-questions-'));
    store = new Store({ dataDir: folder });
    questions = new KeptQuestions(store);
    await startCollecting(store, SERVER, 30);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const counted = async () =>
    unanswered(await listQuestions(store, SERVER)).map(({ text, times }) => [text, times]);

  it('merges what asks the same, also at once, and masks', async () => {
    await Promise.all(
      [
        'When does the pool open?',
        'when is the pool opening',
        'hey, when does the pool open pls',
        'Is <@123456789012345678> the lifeguard?',
        'is <@323456789012345678> the lifeguard?',
        'When does the bar open?',
        'Is [mention] the lifeguard?',
        'When does the pool open?',
      ].map((question) => questions.count(SERVER, question)),
    );
    expect(await counted()).toEqual([
      ['When does the pool open?', 4],
      ['Is [mention] the lifeguard?', 3],
      ['When does the bar open?', 1],
    ]);
  });

  it('counts no more than can wait', async () => {
    const asked = Array.from({ length: 150 }, () => questions.count(SERVER, 'Who?'));
    await Promise.all(asked);
    expect(await counted()).toEqual([['Who?', 100]]);
    await questions.count(SERVER, 'Who?');
    expect(await counted()).toEqual([['Who?', 101]]);
  });

  it('counts votes with the same question, and lists none that only helped', async () => {
    await questions.count(SERVER, 'When does the pool open?');
    const vote = (question: string, helped: boolean, user = USER) =>
      questions.vote(SERVER, question, { user, helped });
    expect(await vote('when is the pool opening', false)).toBe('noted');
    expect(await vote('When does the bar open?', true)).toBe('noted');
    expect(await vote('Who is it?', false)).toBe('noted');
    expect(await vote('Who is it?', true)).toBe('changed');
    expect(await counted()).toEqual([['When does the pool open?', 1]]);
    expect(await listQuestions(store, SERVER)).toHaveLength(3);
  });

  it('takes away what a fact answers, in any of its wordings', async () => {
    for (const question of ['When does the pool open?', 'opening hours', 'Who is it?']) {
      await questions.count(SERVER, question);
    }
    await questions.takeAnswered(SERVER, ['when is the pool opening?', 'hours of opening', 'Why?']);
    expect(await counted()).toEqual([['Who is it?', 1]]);
  });

  it('goes on after a failure, and keeps nothing where that is off', async () => {
    await questions.count(OTHER, 'Who?');
    expect(await questions.vote(OTHER, 'Who?', { user: USER, helped: true })).toBe('off');
    await store.use((tables) => tables.schema.alterTable('questions').renameTo('q').execute());
    await expect(questions.count(SERVER, 'Who?')).rejects.toThrow();
    await store.use((tables) => tables.schema.alterTable('q').renameTo('questions').execute());
    await questions.count(SERVER, 'Who?');
    expect(await counted()).toEqual([['Who?', 1]]);
  });
});
