import { MessageFlags } from 'discord-api-types/v10';
import { componentProblems } from './component-limits.ts';
import { asList, asObject, asText, hasFlag, type JsonObject } from './json.ts';
import { count, length, type Problem, problem, required } from './problems.ts';

/**
 * What Discord refuses in a message, an autocomplete answer or a modal. From
 * https://docs.discord.com/developers/resources/message and
 * https://docs.discord.com/developers/interactions/receiving-and-responding
 */

/** What is wrong with a message to send; `before` is the message that it edits. */
export function messageProblems(body: JsonObject, before?: JsonObject): Problem[] {
  const isV2 =
    hasFlag(body.flags, MessageFlags.IsComponentsV2) ||
    hasFlag(before?.flags, MessageFlags.IsComponentsV2);
  return [
    ...length(body, 'content', 0, 2_000, []),
    ...count(body.embeds, 0, 10, ['embeds']),
    ...(isV2 ? legacyFields(body) : empty({ ...before, ...body })),
    ...mentionProblems(asObject(body.allowed_mentions)),
    ...componentProblems(body.components, isV2, before !== undefined && !('components' in body)),
  ];
}

function legacyFields(body: JsonObject): Problem[] {
  return ['content', 'embeds', 'poll', 'sticker_ids']
    .filter((key) => (Array.isArray(body[key]) ? asList(body[key]).length > 0 : body[key]))
    .map((key) =>
      problem(
        [key],
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      ),
    );
}

function empty(message: JsonObject): Problem[] {
  const filled = ['embeds', 'components', 'attachments', 'sticker_ids'].some(
    (key) => asList(message[key]).length > 0,
  );
  if (asText(message.content).trim() !== '' || filled || message.poll) return [];
  return [problem(['content'], 'CANNOT_SEND_AN_EMPTY_MESSAGE', 'Cannot send an empty message')];
}

function mentionProblems(allowed: JsonObject): Problem[] {
  const path = ['allowed_mentions'];
  const both = ['users', 'roles'].filter(
    (key) => asList(allowed.parse).includes(key) && asList(allowed[key]).length > 0,
  );
  return [
    ...count(allowed.users, 0, 100, [...path, 'users']),
    ...count(allowed.roles, 0, 100, [...path, 'roles']),
    ...both.map((key) =>
      problem(
        path,
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`,
      ),
    ),
  ];
}

/** What is wrong with the choices that answer an autocomplete. */
export function choiceProblems(choices: unknown, path: Problem['path'] = ['choices']): Problem[] {
  return [
    ...count(choices, 0, 25, path),
    ...asList(choices).flatMap((entry, index) => {
      const choice = asObject(entry);
      const here = [...path, index];
      const localized = asObject(choice.name_localizations);
      return [
        ...required(choice, 'name', here),
        ...required(choice, 'value', here),
        ...length(choice, 'name', 1, 100, here),
        ...(typeof choice.value === 'number' ? [] : length(choice, 'value', 1, 100, here)),
        ...Object.keys(localized).flatMap((locale) =>
          length(localized, locale, 1, 100, [...here, 'name_localizations']),
        ),
      ];
    }),
  ];
}

/** What is wrong with a modal. */
export function modalProblems(modal: JsonObject): Problem[] {
  return [
    ...required(modal, 'custom_id', []),
    ...length(modal, 'custom_id', 1, 100, []),
    ...required(modal, 'title', []),
    ...length(modal, 'title', 1, 45, []),
    ...count(modal.components, 1, 5, ['components']),
  ];
}
