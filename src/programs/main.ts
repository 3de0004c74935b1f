import { parseArgs } from 'node:util';
import { type Knowledge, prepare } from '../answer/knowledge.ts';
import { loadEnvironment, readConfig, type WebPlace } from '../config.ts';
import { doubtsOf } from '../library/article.ts';
import { KnowledgeFolder } from '../library/load.ts';
import { ProblemsError } from '../problems.ts';
import type { Served } from '../web/serve.ts';
import { complain, onceOrphaned, run } from './exit.ts';

/**
 * Settings -> library -> knowledge -> the front that the settings ask for. Each front is loaded where
 * it starts, so that the other one costs nothing. With `--check`, all that is only looked at.
 */
async function main(): Promise<void> {
  if (isCheck(process.argv.slice(2))) {
    const { check } = await import('./check.ts');
    const problems = await check((text) => process.stdout.write(text));
    if (problems.length > 0) throw new ProblemsError(problems);
    return;
  }
  const config = readConfig(loadEnvironment());
  const folder = new KnowledgeFolder(config.knowledgeDir);
  const library = await folder.read();
  const knowledge = prepare(library);
  const { token } = config;
  if (token === undefined) {
    onceOrphaned(() => process.exit(0));
    complain([...folder.unread, ...doubtsOf(library)]);
    const pages = config.web && (await serveKnowledge(knowledge, config.web));
    const { converse } = await import('../terminal/converse.ts');
    const streams = { input: process.stdin, output: process.stdout };
    await converse(knowledge, streams, config.web?.publicUrl ?? pages?.url);
    // Whoever quits at the keyboard quits; where there is none, the pages are what it runs for.
    if (process.stdin.isTTY) await pages?.stop();
  } else {
    const { serveDiscord } = await import('./serve.ts');
    await serveDiscord(folder, knowledge, { ...config, token });
  }
}

function isCheck(args: string[]): boolean {
  try {
    const options = { check: { type: 'boolean', default: false } } as const;
    return parseArgs({ args, options }).values.check;
  } catch (error) {
    // `parseArgs` throws TypeErrors that say what is wrong.
    if (!(error instanceof TypeError)) throw error;
    throw new ProblemsError([`${error.message}; usage: npm start -- [--check]`], 2);
  }
}

/** Serves the pages beside the terminal, until a signal or the keyboard ends the process. */
async function serveKnowledge(knowledge: Knowledge, place: WebPlace): Promise<Served> {
  const { Health } = await import('../health/health.ts');
  const { serveWeb } = await import('../web/front.ts');
  // As the first process of a container it would not be ended by these.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  return serveWeb({
    place,
    host: () => [knowledge],
    shared: async () => undefined,
    failed: (error) => complain([`a page cannot be shown: ${error}`]),
    health: new Health(),
  });
}

await run(main);
