import { readFileSync } from 'node:fs';
import { ApplicationCommandOptionType, ComponentType } from 'discord.js';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { ask } from '../src/answer/ask.ts';
import { prepare } from '../src/answer/knowledge.ts';
import { readConfig } from '../src/config.ts';
import { answerCard } from '../src/discord/cards/answer-card.ts';
import { slashCommands } from '../src/discord/commands/index.ts';
import { unescapeMarkdown } from '../src/discord/markdown/escape.ts';
import { textsFor } from '../src/discord/texts/texts.ts';
import { loadLibrary } from '../src/library/load.ts';
import { toRecord } from '../src/terminal/record.ts';

const readme = readFileSync('README.md', 'utf8');
const contributing = readFileSync('CONTRIBUTING.md', 'utf8');

/** What a pattern's group holds wherever a text, or README.md, matches, sorted. */
function listed(pattern: RegExp, text = readme): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name).sort();
}

describe('.env.example', () => {
  const settings = parse(readFileSync('.env.example'));

  it('is valid as it is, and sets nothing but the defaults', () => {
    expect(readConfig(settings)).toEqual(readConfig({}));
  });

  it('has the settings that README.md lists', () => {
    expect(Object.keys(settings).sort()).toEqual(listed(/^\| `([A-Z_]+)`\s*\|/gm));
  });
});

describe('README.md', () => {
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
    expect(listed(/^\| `\/([^`]+)`/gm)).toEqual(usages.sort());
  });

  it('lists the fields of `ask --json`', () => {
    const unsaid = { band: 'does not say', reason: 'not said', offers: [], instead: [] } as const;
    const record = toRecord({ question: '', ...unsaid });
    expect(listed(/^\| `([a-z]+)`/gm)).toEqual(Object.keys(record).sort());
  });
});

describe('CONTRIBUTING.md', () => {
  const { scripts, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

  it('lists the dependencies', () => {
    const section = contributing.split(/^## Dependencies$/m)[1]?.split(/^#/m)[0];
    expect(listed(/^\| \[([^\]]+)\]/gm, section)).toEqual(Object.keys(dependencies).sort());
  });

  it('lists the scripts, but for the steps of others', () => {
    const names = Object.keys(scripts).filter((name) => !/^pre|^build:/.test(name));
    expect(listed(/^\| `npm (?:run )?([\w:]+)`/gm, contributing)).toEqual(names.sort());
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
      asker: '1',
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
