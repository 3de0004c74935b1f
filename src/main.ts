import { prepare } from './answer/knowledge.ts';
import { loadEnvironment, readConfig } from './config.ts';
import { complain, exitWhenUnread, onceOrphaned, problemsOf } from './exit.ts';
import { doubtsOf } from './library/article.ts';
import { KnowledgeFolder } from './library/load.ts';

/**
 * Settings -> library -> knowledge -> the front that the settings ask for. Each front is loaded where
 * it starts, so that the other one costs nothing.
 */
async function main(): Promise<void> {
  const config = readConfig(loadEnvironment());
  const folder = new KnowledgeFolder(config.knowledgeDir);
  const library = await folder.read();
  const knowledge = prepare(library);
  const { token } = config;
  if (token === undefined) {
    onceOrphaned(() => process.exit(0));
    complain([...folder.unread, ...doubtsOf(library)]);
    const { converse } = await import('./terminal/converse.ts');
    await converse(knowledge, { input: process.stdin, output: process.stdout });
  } else {
    const { serveDiscord } = await import('./serve.ts');
    await serveDiscord(folder, knowledge, { ...config, token });
  }
}

exitWhenUnread(process.stdout);
try {
  await main();
} catch (error) {
  process.exitCode = 1;
  complain(problemsOf(error));
}
