import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type APIApplicationCommandOption, ApplicationCommandType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commandSetProblems } from '../../../fake-discord/command-limits.ts';
import { commandData, messageCommands, ROOMS } from '../../../src/discord/dispatch/rooms.ts';

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES = ['de', 'es-419', 'es-ES', 'fr', 'ja', 'ko'];

describe('the acts', () => {
  /** As they are declared, wherever that is. */
  const declared = readdirSync('src/discord', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join('src/discord', path), 'utf8'))
    .flatMap((source) => Array.from(source.matchAll(/= act\(\s*'(\w+)'/g), ([, name]) => name));

  it('are each answered by one handler', () => {
    const handled = ROOMS.flatMap(({ buttons = [], modals = [] }) => [...buttons, ...modals]);
    expect(declared.length).toBeGreaterThan(20);
    expect(handled.map(({ name }) => name).sort()).toEqual(declared.sort());
  });
});

describe('the commands', () => {
  type Named = Pick<
    APIApplicationCommandOption,
    'name' | 'name_localizations' | 'description' | 'description_localizations'
  >;
  type Owner = Named & { readonly options?: readonly Owner[] };
  const withOptions = (owner: Owner): Owner[] => [
    owner,
    ...(owner.options ?? []).flatMap(withOptions),
  ];
  const typed = commandData
    .filter(({ type }) => type !== ApplicationCommandType.Message)
    .flatMap((command) => withOptions(command as Owner));

  it.each(typed.map((one) => [one.name, one] as const))('name %s in every language', (_, one) => {
    const names = Object.entries(one.name_localizations ?? {});
    expect(names.map(([locale]) => locale).sort()).toEqual(LOCALES);
    for (const name of [one.name, ...names.map(([, name]) => name ?? '')]) {
      expect(name).toMatch(NAME);
      expect(name).toBe(name.toLowerCase());
    }
    const descriptions = Object.values(one.description_localizations ?? {});
    expect(descriptions).toHaveLength(LOCALES.length);
    for (const description of [one.description, ...descriptions]) {
      expect(description?.length).toBeGreaterThan(0);
      expect(description?.length).toBeLessThanOrEqual(100);
    }
  });

  it.each(LOCALES)('have names of their own in %s', (locale) => {
    const names = commandData.map((one) => one.name_localizations?.[locale as 'de'] ?? one.name);
    expect(new Set(names).size).toBe(commandData.length);
  });

  it('have options with names of their own in every language', () => {
    for (const { options = [] } of typed) {
      for (const locale of LOCALES) {
        const names = options.map((option) => option.name_localizations?.[locale as 'de']);
        expect(new Set(names).size).toBe(options.length);
      }
    }
  });

  it('have a menu entry of at most 32 characters', () => {
    for (const { data } of messageCommands) {
      for (const one of [data.name, ...Object.values(data.name_localizations ?? {})]) {
        expect(one?.length).toBeLessThanOrEqual(32);
      }
    }
  });

  it('are what Discord takes', () => {
    expect(commandSetProblems(commandData)).toEqual([]);
  });
});
