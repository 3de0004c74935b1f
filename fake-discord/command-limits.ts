import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  Locale,
} from 'discord-api-types/v10';
import { asList, asObject, asText, type JsonObject } from './json.ts';
import { choiceProblems } from './limits.ts';
import { codePoints, count, length, type Problem, required } from './problems.ts';

/**
 * What Discord refuses in an application command. From
 * https://docs.discord.com/developers/interactions/application-commands
 */

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES: readonly string[] = Object.values(Locale);
const MAX_COMMANDS: Readonly<Record<number, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};

/** What is wrong with a whole set of commands. */
export function commandSetProblems(commands: readonly unknown[]): Problem[] {
  const types = commands.map((command) => typeOf(asObject(command)));
  const tooMany = Object.entries(MAX_COMMANDS).filter(
    ([type, most]) => types.filter((one) => one === Number(type)).length > most,
  );
  return [
    ...tooMany.map(([type, most]) => ({
      path: [],
      code: 'APPLICATION_COMMAND_TOO_MANY',
      message: `Maximum number of application commands of type ${type} reached (${most}).`,
    })),
    ...repeated(
      commands.map((c) => `${typeOf(asObject(c))} ${asText(asObject(c).name)}`),
      [],
    ),
    ...commands.flatMap((command, index) => commandProblems(asObject(command), [index])),
  ];
}

/** What is wrong with one command. */
export function commandProblems(command: JsonObject, path: Problem['path'] = []): Problem[] {
  const isSlash = typeOf(command) === ApplicationCommandType.ChatInput;
  const size = totalSize(command);
  return [
    ...nameProblems(command, path, isSlash),
    ...(isSlash ? descriptionProblems(command, path) : length(command, 'description', 0, 0, path)),
    ...(size > 8_000
      ? [
          {
            path,
            code: 'APPLICATION_COMMAND_TOO_LARGE',
            message: `Command exceeds maximum size (8000): ${size}`,
          },
        ]
      : []),
    ...optionListProblems(command.options, [...path, 'options']),
  ];
}

export function typeOf(command: JsonObject): number {
  return typeof command.type === 'number' ? command.type : ApplicationCommandType.ChatInput;
}

function nameProblems(owner: JsonObject, path: Problem['path'], isSlash: boolean): Problem[] {
  const localized = Object.entries(asObject(owner.name_localizations));
  const names: [Problem['path'], unknown][] = [
    [[...path, 'name'], owner.name],
    ...localized.map(([locale, name]): [Problem['path'], unknown] => [
      [...path, 'name_localizations', locale],
      name,
    ]),
  ];
  return [
    ...required(owner, 'name', path),
    ...names.flatMap(([where, name]) => {
      if (name === undefined || name === null) return [];
      const text = asText(name);
      const fine = isSlash
        ? NAME.test(text) && text === text.toLowerCase()
        : text !== '' && codePoints(text) <= 32;
      if (fine) return [];
      const message = `Command name is invalid: "${text}"`;
      return [{ path: where, code: 'APPLICATION_COMMAND_INVALID_NAME', message }];
    }),
    ...localeProblems(owner.name_localizations, [...path, 'name_localizations']),
  ];
}

function descriptionProblems(owner: JsonObject, path: Problem['path']): Problem[] {
  const localized = asObject(owner.description_localizations);
  const where = [...path, 'description_localizations'];
  return [
    ...required(owner, 'description', path),
    ...length(owner, 'description', 1, 100, path),
    ...Object.keys(localized).flatMap((locale) => length(localized, locale, 1, 100, where)),
    ...localeProblems(localized, where),
  ];
}

function localeProblems(localizations: unknown, path: Problem['path']): Problem[] {
  return Object.keys(asObject(localizations))
    .filter((locale) => !LOCALES.includes(locale))
    .map((locale) => ({
      path: [...path, locale],
      code: 'ENUM_TYPE_COERCE',
      message: `Value "${locale}" is not a locale.`,
    }));
}

function optionListProblems(list: unknown, path: Problem['path']): Problem[] {
  const options = asList(list).map(asObject);
  const firstOptional = options.findIndex((option) => option.required !== true);
  const lateRequired = options.findIndex(
    (option, index) => option.required === true && firstOptional !== -1 && index > firstOptional,
  );
  const locales = new Set(options.flatMap((o) => Object.keys(asObject(o.name_localizations))));
  const namesIn = (locale: string) =>
    options.map((o) => asText(asObject(o.name_localizations)[locale] ?? o.name));
  return [
    ...count(list, 0, 25, path),
    ...(lateRequired === -1
      ? []
      : [
          {
            path: [...path, lateRequired],
            code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
            message: 'Required options must be placed before non-required options',
          },
        ]),
    ...['', ...locales].flatMap((locale) => repeated(namesIn(locale), path)),
    ...options.flatMap((option, index) => optionProblems(option, [...path, index])),
  ];
}

function optionProblems(option: JsonObject, path: Problem['path']): Problem[] {
  const isText = option.type === ApplicationCommandOptionType.String;
  const isExclusive = option.autocomplete === true && asList(option.choices).length > 0;
  const lengths = ['min_length', 'max_length'].filter((key) => {
    const value = option[key];
    return value !== undefined && !(typeof value === 'number' && value >= 0 && value <= 6_000);
  });
  return [
    ...required(option, 'type', path),
    ...nameProblems(option, path, true),
    ...descriptionProblems(option, path),
    ...choiceProblems(option.choices, [...path, 'choices']),
    ...(isExclusive || (lengths.length > 0 && isText)
      ? [
          {
            path,
            code: 'APPLICATION_COMMAND_OPTIONS_INVALID',
            message: isExclusive
              ? 'Choices and autocomplete are mutually exclusive'
              : `${lengths.join(', ')} must be between 0 and 6000`,
          },
        ]
      : []),
    ...optionListProblems(option.options, [...path, 'options']),
  ];
}

function repeated(names: readonly string[], path: Problem['path']): Problem[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [
          {
            path: [...path, index],
            code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
            message: `The name "${name}" is used twice`,
          },
        ],
  );
}

/** The length of all names, descriptions and values: of each the longest localization counts. */
function totalSize(owner: JsonObject): number {
  const longest = (key: string): number => {
    const texts = [owner[key], ...Object.values(asObject(owner[`${key}_localizations`]))];
    return Math.max(0, ...texts.map((text) => codePoints(asText(text))));
  };
  const nested = [...asList(owner.options), ...asList(owner.choices)].map(asObject);
  return (
    longest('name') +
    longest('description') +
    codePoints(asText(owner.value)) +
    nested.reduce((sum, one) => sum + totalSize(one), 0)
  );
}
