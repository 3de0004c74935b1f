import { type REST, Routes, type Snowflake } from 'discord.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What the bot says of a command; Discord adds ids and versions to it. */
const FIELDS = new Set([
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'required',
  'choices',
  'value',
  'autocomplete',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'channel_types',
  'default_member_permissions',
  'nsfw',
  'integration_types',
  'contexts',
]);
/** Whose order means nothing, and whose keys are locales. */
const SETS = new Set(['integration_types', 'contexts', 'channel_types']);
const MAPS = new Set(['name_localizations', 'description_localizations']);

/**
 * Whether Discord has other commands than these. Both are compared in one canonical form, which
 * leaves out what Discord adds and what is as good as absent: null, false, an empty text or list.
 */
export function differs(wanted: readonly object[], registered: readonly object[]): boolean {
  return canonicalList(wanted) !== canonicalList(registered);
}

/** Registers the commands globally, if Discord has others. True if it wrote them. */
export async function register(
  rest: REST,
  application: Snowflake,
  commands: readonly object[],
): Promise<boolean> {
  const route = Routes.applicationCommands(application);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = (await rest.get(route, { query })) as readonly object[];
  if (!differs(commands, registered)) return false;
  await rest.put(route, { body: commands.map(asSent) });
  return true;
}

/** Permissions are a text to discord.js and in Discord's answers, a number in what it is sent. */
function asSent(command: object): object {
  if (!('default_member_permissions' in command)) return command;
  const { default_member_permissions: permissions, ...rest } = command;
  return { ...rest, default_member_permissions: Number(permissions) };
}

function canonicalList(commands: readonly object[]): string {
  return JSON.stringify(commands.map((command) => JSON.stringify(canonical(command))).sort());
}

function canonical(value: unknown, isMap = false): Json | undefined {
  if (value === null || value === undefined || value === false || value === '') return undefined;
  if (Array.isArray(value)) {
    return value.length > 0 ? value.map((item) => canonical(item) ?? null) : undefined;
  }
  if (typeof value !== 'object') return value as Json;
  const entries = Object.entries(value)
    .filter(([key]) => isMap || FIELDS.has(key))
    .map(([key, field]) => {
      const plain = canonical(field, MAPS.has(key));
      return [key, SETS.has(key) && Array.isArray(plain) ? [...plain].sort() : plain] as const;
    })
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length > 0 ? (Object.fromEntries(entries) as Json) : undefined;
}
