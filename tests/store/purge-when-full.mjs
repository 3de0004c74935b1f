// A process that fills the disk with articles, then with zeros, and purges: prints `deleted` where nothing
// of them is left in any file of the folder, or that it couldn't be.
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addArticle, purge } from '../../dist/modules/store/articles.js';
import { StoreUnavailable } from '../../dist/modules/store/errors.js';
import { Store } from '../../dist/modules/store/store.js';

const [dataDir = ''] = process.argv.slice(2);
const store = new Store({ dataDir });
const text = 'to be deleted '.repeat(75_000);
const source = { start: 0, end: text.length };
try {
  for (let n = 0; n < 200; n++) {
    await addArticle(store, '1', {
      about: { title: `Article ${n}` },
      passages: [{ number: 1, text, sentences: [], source }],
      source: { kind: 'text' },
      sha256: n.toString(16).padStart(64, '0'),
      size: text.length,
      addedBy: '2',
    });
  }
} catch (error) {
  if (!(error instanceof StoreUnavailable)) throw error;
}
for (let size = 1_000_000; size > 0; size = Math.floor(size / 2)) {
  try {
    for (;;) appendFileSync(join(dataDir, '..', 'zeros'), Buffer.alloc(size));
  } catch {
    // Less may still fit.
  }
}
try {
  await purge(store, '1');
  const isLeft = readdirSync(dataDir).some((name) =>
    readFileSync(join(dataDir, name)).includes('to be deleted'),
  );
  console.log(isLeft ? 'something is left' : 'deleted');
} catch (error) {
  console.log(error instanceof StoreUnavailable ? 'not deleted' : error);
}
