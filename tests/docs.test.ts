import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ApplicationCommandOptionType, ComponentType } from 'discord.js';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { ask } from '../src/answer/ask.ts';
import { prepare } from '../src/answer/knowledge.ts';
import { readConfig } from '../src/config.ts';
import { answerCard } from '../src/discord/ask/answer-card.ts';
import { messageCommands, slashCommands } from '../src/discord/dispatch/rooms.ts';
import { unescapeMarkdown } from '../src/discord/markdown/escape.ts';
import { Metrics } from '../src/health/metrics.ts';
import { loadLibrary } from '../src/library/load.ts';
import { toRecord } from '../src/terminal/record.ts';
import { textsFor } from '../src/texts/texts.ts';

const PAGES = [
  ...[
    'README.md',
    'PRIVACY.md',
    'SECURITY.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'bench/README.md',
  ],
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

function read(page: string): string {
  return readFileSync(page, 'utf8');
}

/** What a pattern's group holds wherever a text matches, sorted. */
function listed(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name).sort();
}

describe('.env.example', () => {
  const settings = parse(readFileSync('.env.example'));

  it('is valid as it is, and sets nothing but the defaults', () => {
    expect(readConfig(settings)).toEqual(readConfig({}));
  });

  it('has the settings that README.md lists', () => {
    expect(Object.keys(settings).sort()).toEqual(
      listed(/^\| `([A-Z_]+)`\s*\|/gm, read('README.md')),
    );
  });
});

describe('docs/DISCORD.md', () => {
  it('lists the commands with their options', () => {
    type Option = { name: string; type: number; required?: boolean; options?: readonly Option[] };
    const usagesOf = (name: string, options: readonly Option[] = []): string[] => {
      const isSubcommand = ({ type }: Option) => type === ApplicationCommandOptionType.Subcommand;
      const subcommands = options.filter(isSubcommand);
      if (subcommands.length > 0) {
        return subcommands.flatMap((one) => usagesOf(`${name} ${one.name}`, one.options));
      }
      // The second of a kind, such as `file2`, goes without saying.
      const told = options.filter((one) => !/\d$/.test(one.name));
      return [[name, ...told.map((one) => (one.required ? one.name : `[${one.name}]`))].join(' ')];
    };
    const usages = slashCommands.flatMap(({ data }) =>
      usagesOf(data.name, data.options as readonly Option[] | undefined),
    );
    expect(listed(/^\| `\/([^`]+)`/gm, read('docs/DISCORD.md'))).toEqual(usages.sort());
  });

  it('lists the commands in the menu of a message', () => {
    const names = messageCommands.map(({ data }) => data.name);
    const found = listed(
      /^\| a message's menu → Apps → \*\*([^*]+)\*\*/gm,
      read('docs/DISCORD.md'),
    );
    expect(found).toEqual(names.sort());
  });
});

describe('docs/COMMAND-LINE.md', () => {
  it('lists the fields of `ask --json`', () => {
    const unsaid = { band: 'does not say', reason: 'not said', offers: [], instead: [] } as const;
    const record = toRecord({ question: '', ...unsaid });
    expect(listed(/^\| `([a-z]+)`/gm, read('docs/COMMAND-LINE.md'))).toEqual(
      Object.keys(record).sort(),
    );
  });
});

describe('docs/HOSTING.md', () => {
  it('lists the metrics', async () => {
    const { text } = await new Metrics({ articles: () => [], shards: () => [] }).exposition();
    expect(listed(/^\| `(verbatim_\w+)`/gm, read('docs/HOSTING.md'))).toEqual(
      listed(/^# TYPE (\w+)/gm, text),
    );
  });
});

describe('CONTRIBUTING.md', () => {
  const contributing = read('CONTRIBUTING.md');
  const { scripts, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

  it('lists the dependencies', () => {
    const section = contributing.split(/^## Dependencies$/m)[1]?.split(/^#/m)[0] ?? '';
    expect(listed(/^\| \[([^\]]+)\]/gm, section)).toEqual(Object.keys(dependencies).sort());
  });

  it('lists the scripts, but for the steps of others', () => {
    const names = Object.keys(scripts).filter((name) => !/^pre|^build:/.test(name));
    expect(listed(/^\| `npm (?:run )?([\w:]+)`/gm, contributing)).toEqual(names.sort());
  });
});

describe.each(PAGES)('%s', (page) => {
  /** As GitHub calls the places of headings. */
  function placesIn(text: string): string[] {
    return listed(/^#+ (.+)$/gm, text).map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );
  }

  it('links to files and headings that are there', () => {
    const broken = listed(/\]\(([^)\s]+)\)/g, read(page)).filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [path = '', place] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      return !existsSync(target) || (place && !placesIn(read(target)).includes(place));
    });
    expect(broken).toEqual([]);
  });
});

describe('docs/reply.svg', () => {
  const picture = readFileSync('docs/reply.svg', 'utf8');

  /** The texts of the elements with this id or class, as they are read. */
  function texts(name: string): string[] {
    const element = new RegExp(`<(text|tspan) (?:id|class)="${name}"[^>]*>(.*?)</\\1>`, 'gs');
    return [...picture.matchAll(element)].map(([, , content = '']) =>
      content
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  }

  it('shows the card that is really sent', async () => {
    const knowledge = prepare(await loadLibrary('knowledge'));
    const [question = ''] = texts('question');
    const [card] = answerCard(ask(knowledge, question), {
      texts: textsFor('en-US'),
      userId: '1',
      which: 'all',
      articles: knowledge.library.articles.length,
    });
    if (card?.type !== ComponentType.Container) throw new TypeError('no container');

    const sent = card.components.flatMap((part) =>
      part.type === ComponentType.TextDisplay ? unescapeMarkdown(part.content) : [],
    );
    const sentence = texts('sentence').join(' ');
    const quote = texts('quote').join().replace(sentence, `**${sentence}**`);
    expect(sent).toEqual([
      `### ${question}`,
      `**${texts('answer')}**`,
      `-# ${texts('certainty')}\n> ${quote}`,
      `-# ${texts('source')}`,
    ]);

    const labels = card.components.flatMap((part) =>
      part.type === ComponentType.ActionRow
        ? part.components.map((one) => 'label' in one && one.label)
        : [],
    );
    expect(texts('button')).toEqual(labels);
    const [, accent = ''] = /<rect id="accent"[^>]*fill="#([0-9a-f]{6})"/.exec(picture) ?? [];
    expect(Number.parseInt(accent, 16)).toBe(card.accent_color);
  });
});
