// Damages copies of a database, one after the other, and uses each in every way. Writes what came of each on
// a line of JSON; whatever ends this process ends the bot.
//
// Arguments: the folder of a whole database, the folder for the copies, and how the copies are damaged:
// `texts` (each text in the file, one at a time), `last texts` (of each column only the last), or how many bytes at random by a seed, as `40:7`.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import * as articles from '../../dist/modules/store/articles.js';
import { backUp } from '../../dist/modules/store/backup.js';
import * as facts from '../../dist/modules/store/facts.js';
import { inspect } from '../../dist/modules/store/inspect.js';
import * as questions from '../../dist/modules/store/questions.js';
import * as servers from '../../dist/modules/store/servers.js';
import { Store } from '../../dist/modules/store/store.js';
import * as votes from '../../dist/modules/store/votes.js';

const [whole = '', copies = '', how = ''] = process.argv.slice(2);
const bytes = readFileSync(join(whole, 'library.db'));
const SERVERS = ['81384788765712384', '197038439483310086'];
const [SERVER] = SERVERS;
const isOfTexts = how.endsWith('texts');

for (const [name, damages] of isOfTexts ? ofTexts() : atRandom()) {
  const dataDir = join(copies, 'data');
  mkdirSync(dataDir);
  const damaged = Buffer.from(bytes);
  for (const at of damages) damaged[at] = isOfTexts ? 0xff : damaged[at] ^ ((at % 255) | 1);
  writeFileSync(join(dataDir, 'library.db'), damaged);
  writeSync(1, `${JSON.stringify({ name, ...(await use(dataDir)) })}\n`);
  rmSync(dataDir, { recursive: true });
}

/**
 * Where a byte amid a text of each column stands in the file: in rows and in indexes, of each column the
 * first and the last; and one in the names of the columns.
 */
function ofTexts() {
  const copy = join(copies, 'whole.db');
  copyFileSync(join(whole, 'library.db'), copy);
  const database = new Libsql(copy);
  const found = new Map([['schema', [bytes.indexOf('left_at') + 3]]]);
  const tables = database.prepare("select name from sqlite_schema where type = 'table'").all();
  for (const { name: table } of tables) {
    for (const { name: column } of database.prepare(`pragma table_info("${table}")`).all()) {
      const places = database
        .prepare(`select distinct "${column}" as value from "${table}"`)
        .all()
        .filter(({ value }) => typeof value === 'string' && value.length > 3)
        .flatMap(({ value }) => placesOf(Buffer.from(value)))
        .sort((one, other) => one - other);
      const first = how === 'texts' ? [places[0]] : [];
      for (const at of [...first, places.at(-1)]) {
        if (at !== undefined) found.set(`${table}.${column} at ${at}`, [at]);
      }
    }
  }
  database.close();
  return found;
}

function placesOf(text) {
  const places = [];
  // Long ones go on in pages of their own.
  const start = text.subarray(0, 100);
  for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + 1)) {
    places.push(at + (start.length >> 1));
  }
  return places;
}

function atRandom() {
  const [count, seed] = how.split(':').map(Number);
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: count }, (_, n) => {
    const damages = Array.from({ length: 1 + n }, () => Math.floor(random() * bytes.length));
    return [`${n}`, damages];
  });
}

/** What is kept there, as far as it is read, and which uses failed, with what. */
async function use(dataDir) {
  const failed = [];
  const tried = async (name, work) => {
    try {
      return await work();
    } catch (error) {
      failed.push(`${name}: ${error.code ?? error.name}`);
      return undefined;
    }
  };
  let found = await tried('inspect', () => inspect({ dataDir }));
  const damaged = found?.kept?.damaged;
  found = await tried('backup', () => backUp({ dataDir }, join(dataDir, 'backup.jsonl')));
  const store = new Store({ dataDir });
  const told = [];
  store.damage.onFound(({ what }) => told.push(what));
  const read = {};
  for (const server of SERVERS) {
    const listed = (await tried('list', () => articles.listArticles(store, server))) ?? [];
    read[server] = { listed: listed.length, articles: 0, facts: 0 };
    for (const { id } of listed) {
      const kept = await tried('get', () => articles.getArticle(store, server, id));
      if (!kept) continue;
      read[server].articles += 1;
      read[server].facts += kept.facts.length;
    }
    const hosts = await tried('hosts facts', () => facts.listHostsFacts(store, server));
    const asked = await tried('questions', () => questions.listQuestions(store, server));
    read[server].hosts = hosts?.size;
    read[server].questions = asked?.length;
    await tried('count facts', () => facts.countFacts(store, server));
    await tried('server', () => servers.getServer(store, server));
    await tried('unanswered', () =>
      questions.countUnanswered(store, server, { id: asked?.[0]?.id, text: 'And?' }),
    );
    await tried('vote', () =>
      votes.castVote(store, server, { id: undefined, text: 'Or?' }, { user: '1', helped: true }),
    );
  }
  await tried('servers', () => servers.knownServers(store));
  await tried('revisions', () => servers.revisionsOf(store, SERVERS));
  await tried('old questions', () => questions.deleteOldQuestions(store));
  await tried('forget', () => votes.forgetVotes(store, '1'));
  await tried('removed', () => articles.deleteRemoved(store));
  await tried('left', () => servers.deleteLeft(store, new Date()));
  for (const { id } of (await tried('list', () => articles.listArticles(store, SERVER))) ?? []) {
    await tried('remove', () => articles.removeArticle(store, SERVER, id));
  }
  await tried('purge', () => articles.purge(store, SERVER));
  read.left = (await tried('list', () => articles.listArticles(store, SERVER)))?.length;
  await tried('close', () => store.close());
  return { damaged, leftOut: found?.leftOut, told, read, failed };
}
