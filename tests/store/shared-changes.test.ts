import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addArticle } from '../../src/store/articles.ts';
import { StoreUnavailable } from '../../src/store/errors.ts';
import type { Place } from '../../src/store/place.ts';
import { revisionsOf } from '../../src/store/servers.ts';
import { followChanges } from '../../src/store/shared-changes.ts';
import { Store } from '../../src/store/store.ts';
import {
  describeOnEach,
  describeOnOwnPostgres,
  describeOnPostgres,
  useFolders,
  withoutNotify,
} from './places.ts';
import { kept, newArticle, OTHER, SERVER } from './samples.ts';

const opened: (() => Promise<void>)[] = [];

afterEach(async () => {
  vi.useRealTimers();
  for (const close of opened.splice(0).reverse()) await close();
});

/** The store as one process has it. */
function openStore(place: Place): Store {
  const store = new Store(place);
  opened.push(() => store.close());
  return store;
}

/** A process that uses these servers, at no revision yet, and what it is told. */
function follow(store: Store, ...servers: string[]) {
  const inUse = new Map(servers.map((server) => [server, 0]));
  const changed: string[] = [];
  const failed: unknown[] = [];
  let told = () => {};
  const changes = followChanges(store, {
    inUse: () => inUse,
    changed: async (server) => {
      changed.push(server);
      for (const [one, revision] of await revisionsOf(store, [server])) inUse.set(one, revision);
      told();
    },
    failed: (error) => failed.push(error),
  });
  opened.push(() => changes.stop());
  /** Settles when a server has been brought up to date. */
  const next = () =>
    new Promise<void>((resolve) => {
      told = resolve;
    });
  return { inUse, changed, failed, check: changes.check, next };
}

const add = async (store: Store, server = SERVER) =>
  kept(await addArticle(store, server, newArticle()));

describeOnEach('followChanges', (newPlace) => {
  it('tells of what this process changes, which waits for it', async () => {
    const store = openStore(await newPlace());
    const { inUse, changed, failed } = follow(store, SERVER);
    for (const server of [SERVER, OTHER]) {
      await add(store, server);
      expect(inUse.get(server)).toBe(1);
    }
    expect([changed, failed]).toEqual([[SERVER, OTHER], []]);
  });

  it('tells of what is not up to date, and only of that', async () => {
    const store = openStore(await newPlace());
    await add(store);
    const { changed, inUse, check } = follow(store, SERVER, OTHER);
    await check();
    await check();
    expect(changed).toEqual([SERVER]);
    inUse.set(SERVER, 0);
    await check([OTHER]);
    expect(changed).toEqual([SERVER]);
    await Promise.all([check(), check(), check([SERVER])]);
    expect(changed).toEqual([SERVER, SERVER]);
    inUse.clear();
    await check();
    await check([SERVER]);
    expect(changed).toHaveLength(2);
  });

  it('tells again of what could not be brought up to date', async () => {
    const store = openStore(await newPlace());
    await add(store);
    await add(store, OTHER);
    const error = new Error('unreadable');
    const failed: unknown[] = [];
    const tried: string[] = [];
    const { check, stop } = followChanges(store, {
      inUse: () => new Map([SERVER, OTHER].map((server) => [server, 0])),
      changed: async (server) => {
        tried.push(server);
        throw error;
      },
      failed: (reason) => failed.push(reason),
    });
    await check();
    await check();
    expect(tried).toEqual([SERVER, OTHER, SERVER, OTHER]);
    expect(failed).toEqual([error, error, error, error]);
    await stop();
  });
});

describe('followChanges', () => {
  const newFolder = useFolders();

  it('opens nothing while nothing is in use', async () => {
    const place = await newFolder();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { check, failed } = follow(openStore(place));
    vi.advanceTimersByTime(60_000);
    await check();
    expect(existsSync(join(place.dataDir, 'library.db'))).toBe(false);
    expect(failed).toEqual([]);
  });
});

describe('followChanges on SQLite', () => {
  const newFolder = useFolders();

  it('asks only for what failed, since no other process can change anything', async () => {
    const store = openStore(await newFolder());
    await add(store);
    await add(store, OTHER);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const tried: string[] = [];
    const failed: unknown[] = [];
    let told = () => {};
    const { stop } = followChanges(store, {
      inUse: () => new Map([SERVER, OTHER].map((server) => [server, 0])),
      changed: async (server) => {
        tried.push(server);
        told();
        if (tried.length === 1) throw new Error('unreadable');
      },
      failed: (error) => failed.push(error),
    });
    opened.push(stop);
    vi.advanceTimersByTime(60_000);
    const next = () =>
      new Promise<void>((resolve) => {
        told = resolve;
      });
    const first = next();
    await add(store);
    await first;
    await vi.waitFor(() => expect(failed).toHaveLength(1));
    const second = next();
    vi.advanceTimersByTime(5_000);
    await second;
    await stop();
    expect(tried).toEqual([SERVER, SERVER]);
  });
});

describeOnPostgres('followChanges', (newPlace) => {
  it('hears at once of what another process changes', async () => {
    const place = await newPlace();
    const store = openStore(place);
    const { changed, check, next } = follow(store, SERVER);
    await store.listen((heard) => check([heard]));
    const told = next();
    await add(openStore(place));
    await told;
    expect(changed).toEqual([SERVER]);
  });

  it('sees it within 5 seconds where the database can’t notify', async () => {
    const place = await newPlace();
    const store = openStore(place);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { changed, next } = follow(store, SERVER);
    await withoutNotify(store);
    await add(openStore(place));
    expect(changed).toEqual([]);
    const told = next();
    vi.advanceTimersByTime(5_000);
    await told;
    expect(changed).toEqual([SERVER]);
  });

  it('listens anew after a break', async () => {
    const place = await newPlace();
    const store = openStore(place);
    const listeners = () =>
      store.use(async (tables) => {
        const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
          where query like 'listen %' and datname = current_database()`.execute(tables);
        return rows.map(({ pid }) => pid);
      });
    const { changed, check, next } = follow(store, SERVER);
    const listen = () => store.listen((heard) => check([heard]));
    await listen();
    await listen();
    const before = await listeners();
    expect(before).toHaveLength(1);
    await store.use((tables) => sql`select pg_terminate_backend(${before[0]})`.execute(tables));
    await vi.waitFor(async () => {
      await listen();
      expect(await listeners()).not.toEqual(before);
      expect(await listeners()).toHaveLength(1);
    });
    const told = next();
    await add(openStore(place));
    await told;
    expect(changed).toEqual([SERVER]);
  });
});

describeOnOwnPostgres('followChanges', (server, newPlace) => {
  it('goes on after the database was gone', async () => {
    const place = await newPlace();
    const store = openStore(place);
    await add(store);
    const { changed, failed, check } = follow(store, SERVER);
    await server().stop();
    try {
      await check();
      expect(failed).toEqual([expect.any(StoreUnavailable)]);
      expect(changed).toEqual([]);
    } finally {
      await server().start();
    }
    await check();
    expect(changed).toEqual([SERVER]);
  });
});
