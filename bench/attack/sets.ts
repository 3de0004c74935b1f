/** The sets of attacks, and what each may cost. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLibrary } from '../../src/library/load.ts';
import { asking, WAYS, type WayName } from './asking.ts';
import { fileKinds, type HostileFile } from './files.ts';
import { floods } from './floods.ts';
import { FACTS_ARTICLE, hostileLibraries, ordinaryFiles } from './libraries.ts';
import { has, Manager } from './manager.ts';
import { hostileRequests } from './pages.ts';
import {
  type Kind,
  kindOfCharacters,
  kindsFor,
  kindsOfPhrases,
  sampledCharacters,
} from './questions.ts';
import type { Allowance, Row } from './report.ts';
import { type NamedAttack, run } from './run.ts';
import { Target } from './target.ts';
import { prose } from './words.ts';

const PAUSE: Allowance = { pause: 100 };
const ORDINARY: Allowance = { pause: 100, cpu: 25 };
const FILE: Allowance = { pause: 100, rss: 700_000_000 };
/** What the process may have where V8 is given little, in MB. */
const SMALL_HEAP = 512;

const QUESTION_PATIENCE = 20_000;
/** A file may be read for 15 seconds. */
const FILE_PATIENCE = 40_000;

const WARM_UP = 40;
const SAMPLE = 'knowledge';

type Heard = (row: Row) => void;

/** What can be run by its name. */
export const SETS: Readonly<Record<string, (heard: Heard) => Promise<void>>> = {
  questions,
  libraries,
  files,
  ten,
  pages,
  discord,
};

/** Asks a few ordinary questions, until the process runs as fast as it will. */
async function warmUp(target: Target): Promise<void> {
  for (const [n, text] of prose(WARM_UP, 'warm up').entries()) {
    const question = {
      name: '',
      text: `when did the call of ${text.slice(n, n + 60)} take place?`,
    };
    for (const way of Object.keys(WAYS) as WayName[]) await WAYS[way](target, question);
  }
}

/** Every kind of question, put to the sample and in every way to 2,000 ordinary passages. */
async function questions(heard: Heard): Promise<void> {
  await withTarget(
    { knowledge: SAMPLE, patience: QUESTION_PATIENCE, prepare: warmUp },
    async (target) => {
      const kinds = [...kindsOfPhrases(), ...(await kindsOf(SAMPLE))];
      for (const kind of kinds) {
        const attacks = kind.questions.map((one) => ({
          name: one.name,
          attack: asking('a direct message', one),
        }));
        heard(
          await run(
            target,
            { set: 'Questions to the sample', kind: kind.name, allowed: PAUSE },
            attacks,
          ),
        );
      }
    },
  );
  await withOrdinary(async (knowledge) => {
    await withTarget(
      { knowledge, patience: QUESTION_PATIENCE, prepare: warmUp },
      async (target) => {
        for (const kind of await kindsOf(knowledge)) {
          for (const way of Object.keys(WAYS) as WayName[]) {
            const attacks = kind.questions.map((one) => ({
              name: one.name,
              attack: asking(way, one),
            }));
            const row = {
              set: 'Questions to 2,000 ordinary passages',
              kind: `${kind.name}, by ${way}`,
              allowed: ORDINARY,
            };
            heard(await run(target, row, attacks));
          }
        }
      },
    );
  });
}

async function kindsOf(knowledge: string): Promise<Kind[]> {
  const { articles } = await loadLibrary(knowledge);
  const texts = articles.flatMap(({ passages }) => passages.map(({ text }) => text));
  return [...kindsFor({ words: commonest(texts) }), kindOfCharacters(sampledCharacters())];
}

/** The words of some texts, the commonest first. */
function commonest(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

/** The same kinds, put to libraries that an enemy has added. */
async function libraries(heard: Heard): Promise<void> {
  for (const { name, words, files, facts = [] } of hostileLibraries()) {
    let manager: Manager | undefined;
    let refused: string | undefined;
    const prepare = async (target: Target) => {
      await warmUp(target);
      manager = new Manager(target);
      for (const [n, file] of files.entries()) {
        refused ??= await manager.add({ name: `file${n}.md`, bytes: Buffer.from(file) });
      }
    };
    await withTarget(
      { knowledge: SAMPLE, patience: QUESTION_PATIENCE, prepare },
      async (target) => {
        const row = { set: 'Questions to hostile libraries', kind: name, allowed: PAUSE };
        const taken = async () => refused && `not taken: ${refused}`;
        const added = facts.map((fact, n) => ({
          name: `fact ${n + 1} added`,
          attack: async () => manager?.addFact(FACTS_ARTICLE, fact),
        }));
        const first = await run(target, row, [
          { name: 'to be asked at all', attack: taken },
          ...added,
        ]);
        const characters = kindOfCharacters(sampledCharacters(4_096));
        const kinds = refused === undefined ? [...kindsFor({ words }), characters] : [];
        const attacks = kinds.flatMap(({ name: kind, questions: all }) =>
          all.map(
            (one): NamedAttack => ({
              name: `${kind}: ${one.name}`,
              attack: (to) =>
                asking(one.then === undefined ? '/ask' : 'a mention', one, manager?.place)(to),
            }),
          ),
        );
        const { costs } = await run(target, row, attacks);
        heard({ ...row, costs: [...first.costs, ...costs] });
      },
    );
  }
}

/** Hostile files, each given to a server of its own, and shown in every way where it is taken. */
async function files(heard: Heard): Promise<void> {
  const options = { knowledge: SAMPLE, patience: FILE_PATIENCE, heap: SMALL_HEAP, prepare: warmUp };
  for (const kind of fileKinds()) {
    await withTarget(options, async (target) => {
      const row = { set: 'Files', kind: kind.name, allowed: FILE };
      heard(await run(target, row, given(kind.files)));
    });
  }
}

/** Each file as it is taken in, and then each thing that shows it. */
function* given(all: readonly HostileFile[]): Generator<NamedAttack> {
  for (const { name, make } of all) {
    let manager: Manager | undefined;
    const attack = async (target: Target) => {
      manager = new Manager(target);
      const refused = await manager.add(make());
      if (refused !== undefined) manager = undefined;
      return refused === undefined ? 'taken' : `refused: ${refused}`;
    };
    yield { name: `${name}, taken in`, attack };
    for (const [use, show] of Object.entries(USES)) {
      const shown = manager;
      if (shown) yield { name: `${name}, ${use}`, attack: () => show(shown) };
    }
  }
}

const ASKED = 'what text and heading and long item has the file of a paragraph?';

/** What shows a server's articles. */
const USES: Readonly<Record<string, (manager: Manager) => Promise<string | undefined>>> = {
  asked: async (manager) => void (await manager.ask(ASKED)),
  Context: (manager) => pressed(manager, /context/),
  'Other passages': (manager) => pressed(manager, /others/),
  listed: async (manager) => void (await manager.library('list')),
  'typing nothing': async (manager) => void (await manager.type('question', '')),
  typing: async (manager) => void (await manager.type('question', 'what')),
  'typing its name': async (manager) => void (await manager.type('article', 'file')),
  'its first passage': async (manager) => void (await manager.passage(await titleIn(manager))),
  exported: async (manager) => {
    const options = { article: await titleIn(manager) };
    return (await manager.library('export', { options })).text.split('\n').at(-1);
  },
};

/** Asks, presses a button of the answer, and reads on and back from there. */
async function pressed(manager: Manager, customId: RegExp): Promise<undefined> {
  const answer = await manager.ask(ASKED);
  if (!has(answer, customId)) return;
  const shown = await manager.press(answer, customId);
  for (const next of [/readOn/, /readBack/]) {
    if (has(shown, next)) await manager.press(shown, next);
  }
}

/** What the article is called that was added last. */
async function titleIn(manager: Manager): Promise<string> {
  const { choices } = await manager.type('article', '');
  return String(choices.at(-1)?.value ?? '');
}

/** Files that take much memory for what they are: ten of each are added to one server. */
export const WANTED: readonly string[] = [
  'six levels of 500 characters over one-word passages',
  'a heading of 500 characters for each passage',
  '330,000 sentences in one passage',
  '1,000 passages of 330 sentences',
  '140,000 other words in 1,400 passages',
  '70,000 words with one beginning',
  '300 sizes of letters, long lines',
  '9,900 paragraphs below six headings of 500 characters',
  '10,000 passages below headings',
  '10,000 passages of one word',
  '49,000 other words',
  '99,000 sentences',
  '9,900 passages, each below a heading of its own',
  '330,000 other Han',
];

/** Ten files of a kind in one server, which is then asked. */
async function ten(heard: Heard): Promise<void> {
  const all = fileKinds().flatMap(({ files: own }) => own);
  const options = { knowledge: SAMPLE, patience: 4 * FILE_PATIENCE, heap: SMALL_HEAP };
  for (const file of all.filter(({ name }) => WANTED.includes(name))) {
    await withTarget(options, async (target) => {
      const attack = async (to: Target) => {
        const manager = new Manager(to);
        let taken = 0;
        for (let n = 0; n < 10; n++)
          if ((await manager.add(file.make(n))) === undefined) taken += 1;
        for (const show of Object.values(USES)) await show(manager);
        return `${taken} taken`;
      };
      heard(
        await run(
          target,
          { set: 'Ten files of a kind in one server', kind: file.name, allowed: FILE },
          [{ name: '', attack }],
        ),
      );
    });
  }
}

/** Requests to the pages, which show 2,000 ordinary passages and an article of a megabyte. */
async function pages(heard: Heard): Promise<void> {
  await withOrdinary(async (knowledge) => {
    writeFileSync(join(knowledge, 'large.md'), prose(1_500, 'large').join('\n\n'));
    await withTarget(
      { knowledge, patience: QUESTION_PATIENCE, prepare: warmUp },
      async (target) => {
        for (const one of hostileRequests(['/a/large'])) {
          heard(
            await run(target, { set: 'Pages', kind: one.name, allowed: PAUSE }, [
              { ...one, name: '' },
            ]),
          );
        }
      },
    );
  });
}

async function discord(heard: Heard): Promise<void> {
  await withTarget(
    { knowledge: SAMPLE, patience: QUESTION_PATIENCE, prepare: warmUp },
    async (target) => {
      for (const one of floods()) {
        heard(
          await run(target, { set: 'Floods on Discord', kind: one.name, allowed: PAUSE }, [
            { ...one, name: '' },
          ]),
        );
      }
    },
  );
}

async function withTarget(
  options: ConstructorParameters<typeof Target>[0],
  work: (target: Target) => Promise<void>,
): Promise<void> {
  const target = new Target(options);
  try {
    await work(target);
  } finally {
    await target.end();
  }
}

async function withOrdinary(work: (knowledge: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  try {
    const knowledge = join(folder, 'knowledge');
    mkdirSync(knowledge);
    for (const [n, file] of ordinaryFiles().entries())
      writeFileSync(join(knowledge, `part${n}.md`), file);
    await work(knowledge);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
