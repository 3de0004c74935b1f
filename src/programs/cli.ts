import { pipeline } from 'node:stream/promises';
import { ask } from '../answer/ask.ts';
import { explain } from '../answer/explain.ts';
import { prepare } from '../answer/knowledge.ts';
import { loadEnvironment, readConfig } from '../config.ts';
import type { Library } from '../library/article.ts';
import { loadLibrary } from '../library/load.ts';
import { readArguments, USAGE } from '../terminal/arguments.ts';
import { exchange, lookOf, reply } from '../terminal/converse.ts';
import { renderExplanation } from '../terminal/explanation.ts';
import { readLines } from '../terminal/lines.ts';
import { toReadRecords, toRecord } from '../terminal/record.ts';
import { run } from './exit.ts';

/** The command line: arguments -> library -> knowledge -> answers on standard output. */
async function main(): Promise<void> {
  const request = readArguments(process.argv.slice(2));
  const { stdin, stdout } = process;
  if (request.mode === 'help') {
    stdout.write(USAGE);
    return;
  }
  const folder = request.knowledgeDir ?? readConfig(loadEnvironment()).knowledgeDir;
  const library = await loadLibrary(folder);
  if (request.mode === 'passages') {
    await pipeline(whatWasRead(library), stdout, { end: false });
    return;
  }
  const { mode } = request;
  const knowledge = prepare(library);
  const look = lookOf(stdout);
  const many = request.question === '-';
  const answer = (question: string): string => {
    if (mode === 'json') return toLine(toRecord(ask(knowledge, question)));
    const text =
      mode === 'explain'
        ? renderExplanation(explain(knowledge, question), look)
        : reply(knowledge, question, look);
    return many ? `${exchange(question, text)}\n` : text;
  };
  if (!many) {
    stdout.write(answer(request.question));
    return;
  }
  const answers = async function* (batches: AsyncIterable<string[]>) {
    for await (const questions of batches) for (const question of questions) yield answer(question);
  };
  await pipeline(readLines(stdin.setEncoding('utf8')), answers, stdout, { end: false });
}

function* whatWasRead({ articles }: Library): Generator<string> {
  for (const article of articles) for (const record of toReadRecords(article)) yield toLine(record);
}

function toLine(record: object): string {
  return `${JSON.stringify(record)}\n`;
}

await run(main);
