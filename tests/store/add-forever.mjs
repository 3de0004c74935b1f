// A process that adds article after article to the store in a folder, and writes the id of each that
// was added on a line of its own, until it is killed.
import { writeSync } from 'node:fs';
import { ProblemsError } from '../../dist/modules/problems.js';
import { addArticle } from '../../dist/modules/store/articles.js';
import { Store } from '../../dist/modules/store/store.js';

const [dataDir = ''] = process.argv.slice(2);
const store = new Store({ dataDir }, { articles: 1e6, textSize: 1e9, passages: 1e9, facts: 1 });
try {
  for (;;) {
    const name = `${process.pid}-${process.hrtime.bigint()}`;
    const { id } = await addArticle(store, '1', {
      about: { title: name },
      passages: [
        { number: 1, text: name.repeat(500), sentences: [], source: { start: 0, end: 0 } },
      ],
      source: { kind: 'text' },
      sha256: name,
      size: name.length,
      addedBy: '2',
    });
    writeSync(1, `${id}\n`);
  }
} catch (error) {
  if (!(error instanceof ProblemsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
