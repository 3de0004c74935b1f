import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BOUNDS } from '../../src/bounds.ts';
import { addArticle, purge } from '../../src/store/articles.ts';
import {
  countUnanswered,
  deleteOldQuestions,
  listQuestions,
  removeQuestion,
  startCollecting,
  stopCollecting,
} from '../../src/store/questions.ts';
import { deleteLeft, getServer, markLeft } from '../../src/store/servers.ts';
import { Store } from '../../src/store/store.ts';
import { castVote, forgetVotes } from '../../src/store/votes.ts';
import { describeOnEach } from './places.ts';
import { kept, newArticle, OTHER, SERVER, USER } from './samples.ts';

const DAY = 24 * 60 * 60_000;
const ANOTHER = '80351110224678913';

describeOnEach('kept questions', (newPlace) => {
  let store: Store;

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 100 * DAY });
    store = new Store(await newPlace());
  });
  afterEach(async () => {
    vi.useRealTimers();
    await store.close();
  });

  const count = (text: string, id?: string, server = SERVER) =>
    countUnanswered(store, server, { id, text });
  const vote = (text: string, helped: boolean, user = USER, id?: string, server = SERVER) =>
    castVote(store, server, { id, text }, { user, helped });
  const idOf = async (text: string, server = SERVER) =>
    (await listQuestions(store, server)).find((one) => one.text === text)?.id ?? '';
  const texts = async (server = SERVER) =>
    (await listQuestions(store, server)).map(({ text }) => text).sort();
  const rows = () =>
    store.use(async (tables) => ({
      questions: (await tables.selectFrom('questions').selectAll().execute()).length,
      votes: (await tables.selectFrom('votes').selectAll().execute()).length,
    }));

  it('are none where they aren’t wanted', async () => {
    kept(await addArticle(store, SERVER, newArticle()));
    await count('Who?');
    expect(await vote('Who?', true)).toBe('off');
    expect((await getServer(store, SERVER)).collecting).toBeUndefined();
    expect(await listQuestions(store, SERVER)).toEqual([]);
    expect(await rows()).toEqual({ questions: 0, votes: 0 });
  });

  it('are counted, with when', async () => {
    await startCollecting(store, SERVER, 30);
    const first = new Date().toISOString();
    await count('Zeros\0 or ones?');
    vi.setSystemTime(101 * DAY);
    await count('the same again', await idOf('Zeros\0 or ones?'));
    const lastAt = new Date().toISOString();
    const [question] = await listQuestions(store, SERVER);
    expect(question).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      text: 'Zeros\0 or ones?',
      times: 2,
      firstAt: first,
      lastAt,
      helped: 0,
      notIt: 0,
    });
    expect(await texts(OTHER)).toEqual([]);
  });

  it('are anew where they were taken away meanwhile', async () => {
    await startCollecting(store, SERVER, 30);
    await count('Who?');
    const id = await idOf('Who?');
    await vote('Who?', false, USER, id);
    await removeQuestion(store, SERVER, id);
    expect(await rows()).toEqual({ questions: 0, votes: 0 });
    await count('who', id);
    expect(await texts()).toEqual(['who']);
  });

  it('change no revision, so that no library is read again', async () => {
    await startCollecting(store, SERVER, 30);
    const before = (await getServer(store, SERVER)).revision;
    await count('Who?');
    await vote('Who?', true);
    expect((await getServer(store, SERVER)).revision).toBe(before);
    await stopCollecting(store, SERVER);
    expect((await getServer(store, SERVER)).revision).not.toBe(before);
  });

  it('go once they were not asked for as many days as are set', async () => {
    await startCollecting(store, SERVER, 2);
    await startCollecting(store, OTHER, 90);
    await count('Who?');
    await vote('Who?', false, USER, await idOf('Who?'));
    await count('Who?', undefined, OTHER);
    vi.setSystemTime(102 * DAY);
    await count('When?');
    await deleteOldQuestions(store);
    expect(await texts()).toEqual(['When?', 'Who?']);
    vi.setSystemTime(102 * DAY + 1);
    expect(await texts()).toEqual(['When?']);
    await deleteOldQuestions(store);
    expect(await rows()).toEqual({ questions: 2, votes: 0 });
    expect(await texts(OTHER)).toEqual(['Who?']);
    vi.setSystemTime(104 * DAY);
    await startCollecting(store, SERVER, 1);
    expect(await rows()).toEqual({ questions: 1, votes: 0 });
    expect((await getServer(store, SERVER)).collecting).toMatchObject({ keepDays: 1 });
  });

  it('keep the voters’ secret while they are on, and get another after', async () => {
    await startCollecting(store, SERVER, 30);
    const { collecting: first } = await getServer(store, SERVER);
    await startCollecting(store, SERVER, 31);
    expect((await getServer(store, SERVER)).collecting?.secret).toBe(first?.secret);
    await stopCollecting(store, SERVER);
    await startCollecting(store, SERVER, 31);
    expect((await getServer(store, SERVER)).collecting?.secret).not.toBe(first?.secret);
  });

  it('are deleted when that is switched off, purged, or the server was left long ago', async () => {
    const ways = [
      () => stopCollecting(store, SERVER),
      () => purge(store, SERVER),
      async () => {
        await markLeft(store, SERVER);
        await deleteLeft(store, new Date(Date.now() + 1));
      },
    ];
    await startCollecting(store, OTHER, 30);
    await count('Who?', undefined, OTHER);
    for (const way of ways) {
      await startCollecting(store, SERVER, 30);
      await count('Who?');
      await vote('When?', true);
      await way();
      expect(await rows()).toEqual({ questions: 1, votes: 0 });
      expect((await getServer(store, SERVER)).collecting).toBeUndefined();
      await count('Who?');
      expect(await rows()).toEqual({ questions: 1, votes: 0 });
    }
    expect(await texts(OTHER)).toEqual(['Who?']);
  });

  it('are bounded, the ones not asked for longest going first', async () => {
    await startCollecting(store, SERVER, 30);
    const many = Array.from({ length: BOUNDS.keptQuestions.most }, (_, n) => ({
      server: SERVER,
      id: `${n}`,
      times: 1,
      first_at: new Date(90 * DAY + n).toISOString(),
      last_at: new Date(90 * DAY + n).toISOString(),
      text: `"${n}"`,
    }));
    await store.use((tables) => tables.insertInto('questions').values(many).execute());
    await vote('', true, USER, '0');
    vi.setSystemTime(100 * DAY + 1);
    await count('Who?');
    const all = await listQuestions(store, SERVER);
    expect(all).toHaveLength(BOUNDS.keptQuestions.most);
    expect(all.some(({ id }) => id === '1')).toBe(false);
    expect(all.find(({ id }) => id === '0')).toMatchObject({ helped: 1 });
  });

  it('make room for a new one by those asked least often, then by the oldest', async () => {
    await startCollecting(store, SERVER, 30);
    const { most } = BOUNDS.keptQuestions;
    // The oldest was asked often; of those asked once, the newest stays longest.
    const many = Array.from({ length: most }, (_, n) => ({
      server: SERVER,
      id: `${n}`,
      times: n < most - 3 ? 9 : 1,
      first_at: new Date(90 * DAY + n).toISOString(),
      last_at: new Date(90 * DAY + n).toISOString(),
      text: `"${n}"`,
    }));
    await store.use((tables) => tables.insertInto('questions').values(many).execute());
    // Another vote makes it one of those asked more often.
    await vote('', true, USER, `${most - 3}`);
    const gone: (string | undefined)[] = [];
    let before = new Set((await listQuestions(store, SERVER)).map(({ id }) => id));
    for (const text of ['Who?', 'When?', 'Where?']) {
      vi.setSystemTime(Date.now() + 1_000);
      await count(text);
      const after = await listQuestions(store, SERVER);
      expect(after).toHaveLength(most);
      expect(after.some((one) => one.text === text)).toBe(true);
      const ids = new Set(after.map(({ id }) => id));
      gone.push([...before].find((id) => !ids.has(id)));
      before = ids;
    }
    expect(gone.slice(0, 2)).toEqual([`${most - 2}`, `${most - 1}`]);
    // Those asked nine times stay, so that the first of the new ones goes.
    expect(before.has('0')).toBe(true);
  });

  it('have one vote of each person, which can be changed', async () => {
    await startCollecting(store, SERVER, 30);
    expect(await vote('Who?', true)).toBe('noted');
    const id = await idOf('Who?');
    expect(await vote('who', true, USER, id)).toBe('same');
    expect(await vote('who', false, USER, id)).toBe('changed');
    expect(await vote('who', false, ANOTHER, id)).toBe('noted');
    expect(await listQuestions(store, SERVER)).toMatchObject([
      { id, text: 'Who?', times: 0, helped: 0, notIt: 2 },
    ]);
  });

  it('name no voter, and voters differ from server to server', async () => {
    for (const server of [SERVER, OTHER]) {
      await startCollecting(store, server, 30);
      await vote('Who?', true, USER, undefined, server);
    }
    const votes = await store.use((tables) => tables.selectFrom('votes').selectAll().execute());
    expect(JSON.stringify(votes)).not.toContain(USER);
    expect(new Set(votes.map(({ voter }) => voter)).size).toBe(2);
  });

  it('lose all votes of whoever wants to be forgotten, and no other', async () => {
    for (const server of [SERVER, OTHER]) {
      await startCollecting(store, server, 30);
      await count('When?', undefined, server);
      await vote('When?', false, USER, await idOf('When?', server), server);
      await vote('Who?', true, USER, undefined, server);
      await vote('Who?', true, ANOTHER, await idOf('Who?', server), server);
      await vote('Why?', true, USER, undefined, server);
    }
    expect(await forgetVotes(store, USER)).toBe(6);
    for (const server of [SERVER, OTHER]) {
      expect(await texts(server)).toEqual(['When?', 'Who?']);
      expect((await listQuestions(store, server)).map(({ notIt }) => notIt)).toEqual([0, 0]);
    }
    expect(await rows()).toEqual({ questions: 4, votes: 2 });
    expect(await forgetVotes(store, USER)).toBe(0);
  });
});
