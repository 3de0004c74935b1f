import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { listArticles } from '../../src/store/articles.ts';
import { Store } from '../../src/store/store.ts';
import { sized } from '../size.ts';
import { useFolders } from './places.ts';

const KILLS = sized(2, 20);

/** Lets a process add articles and kills it after so many; returns the ids that it told of. */
async function addAndKill(dataDir: string, after: number): Promise<string[]> {
  const child = spawn(process.execPath, ['tests/store/add-forever.mjs', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ids: string[] = [];
  const closed = once(child, 'close');
  for await (const id of createInterface({ input: child.stdout })) {
    ids.push(id);
    if (ids.length === after) child.kill('SIGKILL');
  }
  expect(await closed).toEqual([null, 'SIGKILL']);
  return ids;
}

describe('the embedded file', () => {
  const newFolder = useFolders();

  it(`has every article that was added when the process is killed, ${KILLS} times`, async () => {
    const place = await newFolder();
    const told: string[] = [];
    for (let kill = 1; kill <= KILLS; kill++) {
      // Early and late, so that it falls on different work.
      told.push(...(await addAndKill(place.dataDir, 1 + ((kill * 7) % 23))));
      const store = new Store(place);
      const check = await store.use((tables) => sql`pragma integrity_check`.execute(tables));
      expect(check.rows).toEqual([{ integrity_check: 'ok' }]);
      const found = new Set((await listArticles(store, '1')).map(({ id }) => id));
      expect(told.filter((id) => !found.has(id))).toEqual([]);
      await store.close();
    }
    expect(told.length).toBeGreaterThanOrEqual(KILLS);
  }, 120_000);
});
