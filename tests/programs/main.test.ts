import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnswerRecord } from '../../src/terminal/record.ts';

// The built programs, as `npm start` and `npm run ask` run them; tests/build.ts builds them first.
const MAIN = resolve('dist/main.js');
const CLI = resolve('dist/cli.js');
const KNOWLEDGE = resolve('knowledge');

const GOOD = 'The harbour\n\nThe harbour was dredged in 1931.\n\nIts light is 40 metres high.\n';

/** Where the programs run, and in it the folder of articles. */
let home: string;
let folder: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'verbatim-'));
  folder = join(home, 'articles');
  mkdirSync(folder);
});

afterEach(() => {
  rmSync(home, { recursive: true });
});

function put(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Circumstances {
  readonly args?: readonly string[];
  readonly input?: string;
  readonly settings?: NodeJS.ProcessEnv;
}

/** Starts a program in `home`, without the settings of whoever runs the tests. */
function start(program: string, { args = [], input = '', settings = {} }: Circumstances) {
  const none = { DISCORD_TOKEN: '', DISCORD_API_URL: '', LOG_LEVEL: '' };
  const env = { ...process.env, ...none, KNOWLEDGE_DIR: folder, ...settings };
  const child = spawn(process.execPath, [program, ...args], { cwd: home, env });
  child.stdin.on('error', () => {}); // It may end before it has read everything.
  child.stdin.end(input);
  return child;
}

/** Runs a program to its end. */
async function run(program: string, circumstances: Circumstances = {}): Promise<Ended> {
  const child = start(program, circumstances);
  const status = new Promise<number | null>((done) => child.once('close', done));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await status, stdout, stderr };
}

/** Asks with `--json`, one question a line, about the articles of this project. */
async function records(...questions: readonly string[]): Promise<AnswerRecord[]> {
  const { status, stdout, stderr } = await run(CLI, {
    args: ['--json', '--knowledge', KNOWLEDGE, '-'],
    input: questions.map((question) => `${question}\n`).join(''),
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('the terminal front', () => {
  it('answers what is piped in, from the articles of this project', async () => {
    const { status, stdout, stderr } = await run(MAIN, {
      input: 'when did the call take place?\n',
      settings: { KNOWLEDGE_DIR: KNOWLEDGE },
    });
    expect(stdout).toMatch(/^Verbatim .*\n {2}Defense officials from S\. Korea, US, Japan/);
    expect(stdout).toMatch(/│ .*US conducted a call on October 1, 2021 to discuss/);
    expect(stdout).toContain('¶ 4 of 8');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each(['What is the capital of Peru?', 'How old is Ely Ratner?', 'asdf qwerty'])(
    'does not answer %s',
    async (question) => {
      const { status, stdout } = await run(MAIN, {
        input: question,
        settings: { KNOWLEDGE_DIR: KNOWLEDGE },
      });
      const answer = stdout.slice(stdout.indexOf(`? ${question}\n`));
      expect(answer).toMatch(/\n(?:Nothing about that in|.*doesn’t seem to say)/);
      expect(answer).not.toMatch(/The article says|may answer it/);
      expect(status).toBe(0);
    },
  );

  it('can be asked about any article that is dropped in', async () => {
    put('harbour.txt', GOOD);
    const { status, stdout } = await run(MAIN, { input: 'When was the harbour dredged?\n' });
    expect(stdout).toContain('The harbour\n    2 passages, 0 facts\n');
    expect(stdout).toContain('│ The harbour was dredged in 1931.\n');
    expect(status).toBe(0);
  });

  it('reads its settings from a file', async () => {
    put('harbour.txt', GOOD);
    writeFileSync(join(home, '.env'), 'KNOWLEDGE_DIR=articles\n');
    const { stdout } = await run(MAIN, { settings: { KNOWLEDGE_DIR: undefined } });
    expect(stdout).toContain('  The harbour\n');
  });

  it('ends quietly when nobody reads on', async () => {
    const child = start(MAIN, {
      input: 'who took part?\n'.repeat(2_000),
      settings: { KNOWLEDGE_DIR: KNOWLEDGE },
    });
    child.stdout.destroy();
    const status = new Promise<number | null>((done) => child.once('close', done));
    expect(await text(child.stderr)).toBe('');
    expect(await status).toBe(0);
  });
});

describe('the command line', () => {
  it('answers one question in words', async () => {
    const { status, stdout, stderr } = await run(CLI, {
      args: ['--knowledge', KNOWLEDGE, 'when did the call take place?'],
    });
    expect(stdout).toContain('October 1, 2021');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('answers one question as JSON', async () => {
    const { stdout } = await run(CLI, {
      args: ['--json', '--knowledge', KNOWLEDGE, 'when did the call take place?'],
    });
    expect(stdout).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(stdout)).toEqual({
      question: 'when did the call take place?',
      answered: true,
      band: 'answers',
      partial: false,
      reason: null,
      confidence: expect.any(Number),
      quote: expect.stringMatching(/^Accoring to US DOD press release/),
      sentence: expect.stringContaining('October 1, 2021'),
      answer: expect.stringContaining('October 1, 2021'),
      article: {
        id: 'trilateral-defense-talks',
        title: 'Defense officials from S. Korea, US, Japan discuss N.K. missile launches',
        publisher: expect.toSatisfy((it) => it === null || typeof it === 'string'),
        url: expect.toSatisfy((it) => it === null || typeof it === 'string'),
      },
      paragraph: 4,
      page: null,
      headings: [],
      alternatives: expect.any(Array),
    });
  });

  it('answers every line in the order asked, hopeless ones too', async () => {
    const questions = [
      'who is Kazuo Masuda?',
      '',
      '   ',
      'wall '.repeat(1_200),
      '🎉🎉🎉',
      '?!',
      'what is the of and',
      '회담은 언제 열렸습니까?',
      '**bold** `code` > quote @everyone <@1> ||spoiler|| [a](https://example.org)',
      'a\u2028b',
      '"quoted" \\ and {"json": true}',
      'when did the call take place?',
    ];
    const answers = await records(...questions);
    expect(answers.map(({ question }) => question)).toEqual(questions);
    for (const { question, answered, confidence, quote, sentence, alternatives } of answers) {
      expect(confidence, question).toBeGreaterThanOrEqual(0);
      expect(confidence, question).toBeLessThanOrEqual(1);
      expect(typeof quote, question).toBe(answered ? 'string' : 'object');
      if (answered) expect(quote).toContain(sentence);
      else expect(sentence).toBeNull();
      expect(alternatives, question).toBeInstanceOf(Array);
    }
    const hopeless = answers.slice(1, 7);
    expect(hopeless.map(({ band }) => band)).toEqual(hopeless.map(() => 'does not say'));
    expect(answers.at(0)).toMatchObject({ answered: true });
    expect(answers.at(-1)).toMatchObject({ answered: true, paragraph: 4 });
  });

  it('repeats each of several questions before its answer in words', async () => {
    put('harbour.txt', GOOD);
    const { stdout } = await run(CLI, { args: ['-'], input: 'how high is the light?\n?!\n' });
    expect(stdout).toMatch(
      /^\? how high is the light\?\n(.+\n)*.*Its light is 40 metres high\.\n(.+\n)*\n\? \?!\n(.+\n)+\n$/,
    );
  });

  it('writes nothing for no lines', async () => {
    const { status, stdout } = await run(CLI, { args: ['--knowledge', KNOWLEDGE, '--json', '-'] });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  it('takes the folder from the settings, and needs no other setting', async () => {
    put('harbour.txt', GOOD);
    const given = await run(CLI, { args: ['how high is the light?'] });
    expect(given.stdout).toContain('│ Its light is 40 metres high.\n');
    const named = await run(CLI, {
      args: ['--knowledge', KNOWLEDGE, 'who is Kazuo Masuda?'],
      settings: { LOG_LEVEL: 'loud' },
    });
    expect(named.status).toBe(0);
  });

  it('explains its answers', async () => {
    const args = ['--explain', '--knowledge', KNOWLEDGE];
    const one = await run(CLI, { args: [...args, 'when did the cal take place?'] });
    expect(one.stdout).toMatch(/^Outcome: /);
    expect(one.stdout).toContain('read as call, 1 edit away');
    expect(one.stdout).toContain('1. ¶ 4 · Defense officials from S. Korea');
    expect(one.stdout).toContain('Confidence that 1. answers: ');
    expect(one).toMatchObject({ status: 0, stderr: '' });
    const many = await run(CLI, { args: [...args, '-'], input: '?!\nwho is Kazuo Masuda?\n' });
    expect(many.stdout).toMatch(
      /^\? \?!\nOutcome: .+\n\n\? who is Kazuo Masuda\?\nOutcome: answers, /,
    );
  });

  it('shows what was read: passages and doubts, a JSON object a line', async () => {
    put('harbour.md', '# The harbour\n\n## Light\n\n### Height\n\nIt is high. It is white.\n');
    put('cafes.txt', Buffer.from('Caf\xe9s\n\nIl y a des caf\xe9s et des cr\xeaperies.', 'latin1'));
    const { status, stdout, stderr } = await run(CLI, { args: ['--passages'] });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        article: 'cafes',
        warning: 'does not say its encoding; read as ISO-8859-1: save it as UTF-8 if that is wrong',
      },
      {
        article: 'cafes',
        title: 'Cafés',
        number: 1,
        text: 'Il y a des cafés et des crêperies.',
        sentences: ['Il y a des cafés et des crêperies.'],
        headings: [],
      },
      {
        article: 'harbour',
        title: 'The harbour',
        number: 1,
        text: 'It is high. It is white.',
        sentences: ['It is high.', 'It is white.'],
        headings: ['Light', 'Height'],
      },
    ]);
  });

  it('explains itself', async () => {
    const { status, stdout, stderr } = await run(CLI, { args: ['--help'] });
    expect(stdout).toMatch(
      /^Usage: .*\[--knowledge DIR\] \[--json \| --explain\] \[QUESTION \| -\]\n.*--passages\n/,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    [[]],
    [['--nonsense', 'x']],
    [['one', 'two']],
    [['x', '--knowledge']],
    [['--json', '--explain', 'x']],
    [['--passages', 'x']],
    [['--passages', '--json']],
  ])('exits with 2 for the arguments %j', async (args) => {
    const { status, stdout, stderr } = await run(CLI, { args });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^verbatim: [^\n]+\n$/);
  });
});

/** What can be wrong with the folder, and what the one line about it must mention. */
const badKnowledge: readonly [string, () => void, RegExp][] = [
  ['no folder', () => rmSync(folder, { recursive: true }), /articles/],
  ['an empty folder', () => {}, /articles/],
  ['a file that is not there', () => symlinkSync('nowhere', join(folder, 'lost.txt')), /lost\.txt/],
  [
    'a PDF that is a scan',
    () => put('scan.pdf', readFileSync('tests/formats/fixtures/scan.pdf')),
    /scan\.pdf: is a scan/,
  ],
  [
    'a file of 50 MB',
    () => {
      put('huge.txt', GOOD);
      truncateSync(join(folder, 'huge.txt'), 50_000_000);
    },
    /huge\.txt/,
  ],
  [
    'broken YAML',
    () => {
      put('harbour.txt', GOOD);
      put('harbour.facts.yaml', '- question: "unclosed\n  answer: [');
    },
    /harbour\.facts\.yaml/,
  ],
  [
    'a quote that is not in the article',
    () => {
      put('harbour.txt', GOOD);
      put(
        'harbour.facts.yaml',
        '- question: When?\n  answer: 1931\n  quote: The harbour was dug in 1931.\n',
      );
    },
    /harbour\.facts\.yaml.*was dredged in 1931/,
  ],
  [
    'two articles of one name',
    () => {
      put('harbour.txt', GOOD);
      put('Harbour.md', `# ${GOOD}`);
    },
    /harbour/i,
  ],
];

describe('doubtful knowledge', () => {
  it('is read, and what was doubtful is said at the start', async () => {
    const text = `${GOOD}\n\nCaf\xe9s et cr\xeaperies bordent le port depuis l'\xe9t\xe9 dernier.`;
    put('harbour.txt', Buffer.from(text, 'latin1'));
    put('notes.doc', 'Never read.');
    const { status, stdout, stderr } = await run(MAIN, { input: 'when was it dredged?\n' });
    expect(status).toBe(0);
    expect(stdout).toContain('The harbour was dredged in 1931.');
    expect(stderr).toBe(
      'verbatim: notes.doc: not read; save it as .docx\n' +
        'verbatim: harbour: does not say its encoding; read as ISO-8859-1: save it as UTF-8 if that is wrong\n',
    );
  });
});

describe('bad knowledge', () => {
  it.each(badKnowledge)('of %s is said in one line, with 1', async (_, spoil, mention) => {
    spoil();
    const { status, stdout, stderr } = await run(MAIN, { input: 'how high is the light?\n' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^verbatim: [^\n]+\n$/);
    expect(stderr).toMatch(mention);
  });

  it('is said by the command line too', async () => {
    const { status, stdout, stderr } = await run(CLI, { args: ['--knowledge', 'nowhere', 'why?'] });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^verbatim: [^\n]*nowhere[^\n]*\n$/);
  });
});

describe('bad settings', () => {
  it('are all listed at once, without the token', async () => {
    const { status, stdout, stderr } = await run(MAIN, {
      settings: { DISCORD_TOKEN: 'Bot s3cret', DISCORD_API_URL: 'nope', LOG_LEVEL: 'loud' },
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /^verbatim: DISCORD_TOKEN .+\nverbatim: DISCORD_API_URL .+\nverbatim: LOG_LEVEL .+\n$/,
    );
    expect(stderr).not.toContain('s3cret');
  });

  it('count only for a command that uses them', async () => {
    const { status, stderr } = await run(CLI, { args: ['x'], settings: { LOG_LEVEL: 'loud' } });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^verbatim: LOG_LEVEL .+\n$/);
  });
});
