import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemsError } from '../../src/problems.ts';
import { addArticle } from '../../src/store/articles.ts';
import { backUp } from '../../src/store/backup.ts';
import { addFact } from '../../src/store/facts.ts';
import { share } from '../../src/store/links.ts';
import { startCollecting } from '../../src/store/questions.ts';
import { restore } from '../../src/store/restore.ts';
import { knownServers } from '../../src/store/servers.ts';
import { Store } from '../../src/store/store.ts';
import { castVote } from '../../src/store/votes.ts';
import { useFolders } from './places.ts';
import { FACT, kept, newArticle, OTHER, SERVER, USER } from './samples.ts';

// biome-ignore lint/suspicious/noExplicitAny: lines are spoilt at will
type Line = any;
type Kind = 'server' | 'article' | 'fact' | 'question';

/** Spoils the value of the first line of a kind. */
const in1 = (kind: Kind, spoil: (value: Line) => void) => (lines: Line[]) => {
  spoil(lines.find((line) => kind in line)[kind]);
  return lines;
};
/** Has the line of a kind twice, the second time changed. */
const twice =
  (kind: Kind, change: (value: Line) => void = () => {}) =>
  (lines: Line[]) => {
    const at = lines.findIndex((line) => kind in line);
    const copy = structuredClone(lines[at]);
    change(copy[kind]);
    return [...lines.slice(0, at + 1), copy, ...lines.slice(at + 1)];
  };

const SHAPE = /: line [2-6] [\w.]+ is not as the bot writes it$/;

const HOSTILE: Readonly<Record<string, [(lines: Line[]) => (Line | string)[], RegExp]>> = {
  'days beyond the most': [in1('server', (one) => (one.collecting.keepDays = 91)), SHAPE],
  'no days': [in1('server', (one) => (one.collecting.keepDays = 0)), SHAPE],
  'half a day': [in1('server', (one) => (one.collecting.keepDays = 1.5)), SHAPE],
  'a secret that is none': [in1('server', (one) => (one.collecting.secret = 'x')), SHAPE],
  'a server that is no id': [in1('server', (one) => (one.server = '../x')), SHAPE],
  'a revision below 0': [in1('server', (one) => (one.revision = -1)), SHAPE],
  'a link that is none': [in1('server', (one) => (one.link = 'x y')), SHAPE],
  'a time that is none': [in1('server', (one) => (one.leftAt = '2026-02-31T00:00:00.000Z')), SHAPE],
  'something unknown': [in1('server', (one) => (one.admin = true)), SHAPE],
  'a server twice': [twice('server'), /line 3 has a server that is there already$/],
  'a link twice': [
    twice('server', (one) => (one.server = OTHER)),
    /line 3 has the link of another server$/,
  ],
  'an article twice': [twice('article'), /line 4 has an article that is there already$/],
  'a fact twice': [twice('fact'), /line 5 has a fact that is there already$/],
  'a question twice': [twice('question'), /line 6 has a question that is there already$/],
  'an article of no server': [
    in1('article', (one) => (one.server = OTHER)),
    /line 3 is of another server than the one before it$/,
  ],
  'a fact of no article': [
    in1('fact', (one) => (one.article = '0'.repeat(16))),
    /line 4 has a fact of an article that is not there$/,
  ],
  'a quote that is made up': [
    in1('fact', (one) => (one.quote = 'It opens at ten.')),
    /line 4 has a fact whose quote is not in its article$/,
  ],
  'an answer too long': [in1('fact', (one) => (one.answer = 'x'.repeat(100_000))), SHAPE],
  'an article without text': [in1('article', (one) => delete one.passages), SHAPE],
  'passages that are no array': [in1('article', (one) => (one.passages = 'x')), SHAPE],
  'passages out of order': [in1('article', (one) => (one.passages[0].number = 2)), SHAPE],
  'a sentence beyond its text': [
    in1('article', (one) => (one.passages[0].sentences[0].end = 1e9)),
    SHAPE,
  ],
  'a sentence that ends before it starts': [
    in1('article', (one) => (one.passages[0].sentences[0].start = 1e6)),
    SHAPE,
  ],
  'another number of passages': [in1('article', (one) => (one.passageCount = 5)), SHAPE],
  'a title without end': [in1('article', (one) => (one.about.title = 'x'.repeat(20_001))), SHAPE],
  'a source of no kind': [in1('article', (one) => (one.source = { kind: 'spell' })), SHAPE],
  'a vote twice': [in1('question', (one) => one.votes.push(one.votes[0])), SHAPE],
  'a voter by name': [in1('question', (one) => (one.votes[0].voter = USER)), SHAPE],
  'a count that is a text': [in1('question', (one) => (one.times = '1; drop table')), SHAPE],
  'more articles than a server may keep': [
    (lines) => {
      const at = lines.findIndex((line) => 'article' in line);
      const more = Array.from({ length: 200 }, (_, n) => {
        const id = n.toString(16).padStart(16, '0');
        return { article: { ...lines[at].article, id } };
      });
      return [...lines.slice(0, at + 1), ...more, ...lines.slice(at + 1)];
    },
    /line 203 makes more of its server than it may keep \(articles: 200\)$/,
  ],
  'a wrong end': [(lines) => [...lines.slice(0, -1), { end: { servers: -1 } }], /line 6 /],
  'bytes that are no text': [
    (lines) => [...lines.slice(0, 2), 'bytes', ...lines.slice(2)],
    /line 3 is no text in UTF-8$/,
  ],
  'JSON a million deep': [
    (lines) => [...lines.slice(0, 2), '['.repeat(1_000_000), ...lines.slice(2)],
    /line 3 /,
  ],
  'a prototype': [
    (lines) => [...lines.slice(0, 2), '{"__proto__":{"server":1}}', ...lines.slice(2)],
    /line 3 /,
  ],
  'null in place of a line': [
    (lines) => [...lines.slice(0, 2), 'null', ...lines.slice(2)],
    /line 3 /,
  ],
};

describe('a backup that is made up', () => {
  const newFolder = useFolders();
  let folder: string;
  let lines: readonly string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-restore-'));
    const place = await newFolder();
    const store = new Store(place);
    const { id } = kept(await addArticle(store, SERVER, newArticle()));
    kept(await addFact(store, SERVER, id, FACT));
    kept(await share(store, SERVER));
    await startCollecting(store, SERVER, 30);
    const vote = { user: USER, helped: true };
    await castVote(store, SERVER, { id: undefined, text: 'Who?' }, vote);
    await store.close();
    await backUp(place, join(folder, 'whole.jsonl'));
    lines = readFileSync(join(folder, 'whole.jsonl'), 'utf8').trimEnd().split('\n');
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  for (const [name, [spoil, problem]] of Object.entries(HOSTILE)) {
    it(`is refused with one line, and nothing is restored, for ${name}`, async () => {
      const spoilt = spoil(lines.map((line) => JSON.parse(line)));
      const file = join(folder, 'spoilt.jsonl');
      const content = spoilt.map((line) => {
        if (line === 'bytes') return Buffer.from([0xff, 0xfe, 0x0a]);
        return Buffer.from(`${typeof line === 'string' ? line : JSON.stringify(line)}\n`);
      });
      writeFileSync(file, Buffer.concat(content));
      const place = await newFolder();
      const error = await restore(place, file).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ProblemsError);
      const { problems } = error as ProblemsError;
      expect(problems).toEqual([expect.stringMatching(problem)]);
      expect(problems[0]).toContain(file);
      expect(problems[0]?.length).toBeLessThan(300);
      const store = new Store(place);
      expect(await knownServers(store)).toEqual([]);
      await store.close();
    });
  }

  it('restores where it is whole', async () => {
    expect(await restore(await newFolder(), join(folder, 'whole.jsonl'))).toMatchObject({
      articles: 1,
      facts: 1,
      questions: 1,
    });
  });
});
