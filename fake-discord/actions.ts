import {
  type APIApplicationCommandOption,
  type APIAttachment,
  type APIMessage,
  type APIUser,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionContextType,
  InteractionType,
} from 'discord-api-types/v10';
import { flatten } from './components.ts';
import { type Exchange, messageOf, type Reply } from './exchange.ts';
import type { GivenFile } from './files.ts';
import { filledIn } from './filled-in.ts';
import { asList, asObject, asText, type JsonObject } from './json.ts';
import { member, type Place, snowflake, USUAL_PERMISSIONS } from './payloads.ts';
import type { Stage } from './posting.ts';
import { codePoints } from './problems.ts';

/** Who does something, and where. */
export interface Acting {
  /** Somebody, unless told who. */
  readonly user?: APIUser;
  /** The channel of the server that the bot is in, unless told where. */
  readonly in?: Place;
  readonly locale?: string;
  /** What the user may do there. */
  readonly permissions?: bigint;
  /** How large each file may be that is sent in answer, in bytes; 10 MiB by default. */
  readonly attachmentSizeLimit?: number;
  /** The command is there because the user installed it, not the server. */
  readonly userInstalled?: boolean;
  /** How long Discord waits for the first answer, in ms; 3,000 by default, 0 for not at all. */
  readonly answerWithin?: number;
  /** How long to wait for the reply before the test fails, in ms. */
  readonly timeout?: number;
}

type Value = string | number | boolean;

export interface Slash extends Acting {
  readonly name: string;
  readonly options?: Readonly<Record<string, Value>>;
  /** The files given for options that take one. */
  readonly files?: Readonly<Record<string, GivenFile>>;
  readonly subcommand?: string;
  /** Whether the server's settings let the user have a command that they wouldn't otherwise. */
  readonly allowed?: boolean;
}

export interface Autocomplete extends Slash {
  /** The option that the user is typing in. */
  readonly focused: string;
}

export interface Press extends Acting {
  /** The message with the button or menu, or the reply that brought it. */
  readonly message: APIMessage | Reply;
  /** The exact custom id, or a pattern for it. */
  readonly customId: string | RegExp;
}

export interface Forgery extends Acting {
  readonly message: APIMessage | Reply;
  /** A custom id that no component of the message needs to have. */
  readonly customId: string;
}

export interface Submit extends Acting {
  /** The answer that showed the modal. */
  readonly modal: Reply;
  /** The texts of the modal's inputs by their custom ids. */
  readonly fields: Readonly<Record<string, string>>;
  /** The files given in the modal's uploads by their custom ids. */
  readonly files?: Readonly<Record<string, readonly GivenFile[]>>;
  /** Another custom id, as a client of the user's own making could send. */
  readonly customId?: string;
  /** The message whose component opened the modal. */
  readonly message?: APIMessage | Reply;
}

/** What users do with commands and components, and the bot's answers. */
export class Interactions {
  readonly #stage: Stage;
  readonly #somebody: APIUser;
  readonly #somewhere: Place;

  constructor(stage: Stage, somebody: APIUser, somewhere: Place) {
    this.#stage = stage;
    this.#somebody = somebody;
    this.#somewhere = somewhere;
  }

  /** Uses a slash command, as its registration allows. */
  async slash(act: Slash): Promise<Reply> {
    const command = this.#command(act.name, ApplicationCommandType.ChatInput, act);
    const { files: stored } = this.#stage;
    const files = Object.entries(act.files ?? {}).map(
      ([name, file]) => [name, stored.attach(file)] as const,
    );
    const ids = Object.fromEntries(files.map(([name, { id }]) => [name, id]));
    const all = { ...act, options: { ...act.options, ...ids } };
    const data = {
      ...commandData(command, optionsOf(command, all, true)),
      ...(files.length > 0 && { resolved: resolvedFiles(files.map(([, file]) => file)) }),
    };
    const exchange = this.#begin(InteractionType.ApplicationCommand, data, act, `/${act.name}`);
    return exchange.reply(0, act.timeout);
  }

  /** Types in an option that has autocomplete; the answer's `choices` are what is offered. */
  async autocomplete(act: Autocomplete): Promise<Reply> {
    const command = this.#command(act.name, ApplicationCommandType.ChatInput, act);
    const data = commandData(command, optionsOf(command, act, false, act.focused));
    const type = InteractionType.ApplicationCommandAutocomplete;
    const exchange = this.#begin(type, data, act, `typing in /${act.name} ${act.focused}`);
    return exchange.reply(0, act.timeout);
  }

  /** Uses a message context menu command; the whole message comes with it, whoever wrote it. */
  async messageContextMenu(
    act: Acting & { readonly name: string; readonly target: APIMessage | Reply },
  ): Promise<Reply> {
    const command = this.#command(act.name, ApplicationCommandType.Message, act);
    const target = messageOf(act.target);
    const data = {
      ...commandData(command),
      target_id: target.id,
      resolved: { messages: { [target.id]: target } },
    };
    const place = act.in ?? this.#stage.world.placeOf(target);
    const what = `the message command "${act.name}"`;
    const type = InteractionType.ApplicationCommand;
    return this.#begin(type, data, { ...act, in: place }, what).reply(0, act.timeout);
  }

  /** Presses a button of a message. */
  pressButton(act: Press): Promise<Reply> {
    return this.#use(act, {});
  }

  /** Presses a button that isn't there, as a client of the user's own making could. */
  forgeButton(act: Forgery): Promise<Reply> {
    const message = messageOf(act.message);
    const data = { id: 1, component_type: ComponentType.Button, custom_id: act.customId };
    const place = act.in ?? this.#stage.world.placeOf(message);
    const type = InteractionType.MessageComponent;
    const what = `the forged ${act.customId}`;
    return this.#begin(type, data, { ...act, in: place }, what, message).reply(0, act.timeout);
  }

  /** Chooses in a select menu of a message. */
  select(act: Press & { readonly values: readonly string[] }): Promise<Reply> {
    return this.#use(act, { values: act.values });
  }

  /** Submits a modal. */
  async submitModal(act: Submit): Promise<Reply> {
    const { custom_id: shown, components } = act.modal.body;
    const files = Object.entries(act.files ?? {}).map(
      ([id, given]) => [id, given.map((file) => this.#stage.files.attach(file))] as const,
    );
    const uploads = new Map(files.map(([id, given]) => [id, given.map((file) => file.id)]));
    const filled = asList(components).map((label, index) =>
      filledIn(asObject(label), { fields: act.fields, uploads }, index),
    );
    const customId = act.customId ?? asText(shown);
    const data = {
      custom_id: customId,
      components: filled,
      ...(files.length > 0 && { resolved: resolvedFiles(files.flatMap(([, given]) => given)) }),
    };
    const source = act.message && messageOf(act.message);
    const place = act.in ?? (source ? this.#stage.world.placeOf(source) : this.#somewhere);
    const what = `the modal ${customId}`;
    const type = InteractionType.ModalSubmit;
    return this.#begin(type, data, { ...act, in: place }, what, source).reply(0, act.timeout);
  }

  async #use(act: Press, more: JsonObject): Promise<Reply> {
    const { world } = this.#stage;
    const given = messageOf(act.message);
    const message = world.messages.get(given.id);
    if (message === undefined) throw new Error('The message with the component was deleted');
    const usable = flatten(message.components)
      .map(({ component }) => component)
      .filter((component) => typeof component.custom_id === 'string');
    const component = usable.find(({ custom_id: id }) =>
      act.customId instanceof RegExp ? act.customId.test(String(id)) : act.customId === id,
    );
    if (component === undefined || component.disabled === true) {
      const ids = usable.map(
        (one) => `${String(one.custom_id)}${one.disabled ? ' (disabled)' : ''}`,
      );
      throw new Error(
        `Nobody can use ${act.customId}; the message has: ${ids.join(', ') || 'none'}`,
      );
    }
    const data = {
      id: component.id,
      component_type: component.type,
      custom_id: component.custom_id,
      ...more,
    };
    const place = act.in ?? world.placeOf(message);
    const what = `the component ${String(component.custom_id)}`;
    const type = InteractionType.MessageComponent;
    return this.#begin(type, data, { ...act, in: place }, what, message).reply(0, act.timeout);
  }

  /** The registered command, if this user finds it in this place. */
  #command(
    name: string,
    type: ApplicationCommandType,
    act: Acting & { readonly allowed?: boolean },
  ): JsonObject {
    const all = [...this.#stage.world.commands.values()];
    const command = all.find((one) => one.name === name && one.type === type);
    if (command === undefined) {
      const names = all.map((one) => one.name).join(', ') || 'none';
      throw new Error(`The bot registered no command "${name}" of type ${type}; it has: ${names}`);
    }
    const place = act.in ?? this.#somewhere;
    const contexts: readonly InteractionContextType[] = command.contexts ?? [0, 1, 2];
    const installs: readonly number[] = command.integration_types ?? [0];
    const needed = isUserInstalled(act, place) ? 1 : 0;
    if (!contexts.includes(place.context) || !installs.includes(needed)) {
      const where = `in context ${place.context}, installed by a ${needed ? 'user' : 'server'}`;
      throw new Error(`The command "${name}" can't be found ${where}`);
    }
    const permitted = BigInt(command.default_member_permissions ?? 0);
    const permissions = act.permissions ?? USUAL_PERMISSIONS;
    if (place.guild && !act.allowed && (permissions & permitted) !== permitted) {
      throw new Error(`The command "${name}" can't be found with the permissions ${permissions}`);
    }
    return command;
  }

  #begin(
    type: InteractionType,
    data: JsonObject,
    act: Acting,
    what: string,
    source?: APIMessage,
  ): Exchange {
    const { world, gateway, exchanges } = this.#stage;
    const user = act.user ?? this.#somebody;
    const place = act.in ?? this.#somewhere;
    const { guild, channel } = place;
    const id = snowflake();
    const token = `${Buffer.from(`interaction:${id}`).toString('base64url')}${'x'.repeat(60)}`;
    const permissions = act.permissions ?? USUAL_PERMISSIONS;
    const userInstalled = isUserInstalled(act, place);
    const payload: JsonObject = {
      version: 1,
      id,
      application_id: world.application.id,
      type,
      token,
      data,
      context: place.context,
      channel_id: channel.id,
      channel: guild ? { ...channel, permissions: permissions.toString() } : channel,
      app_permissions: place.permissions.toString(),
      authorizing_integration_owners: userInstalled
        ? { 1: user.id }
        : { 0: place.context === InteractionContextType.Guild ? (guild?.id ?? '0') : '0' },
      locale: act.locale ?? 'en-US',
      entitlements: [],
      entitlement_sku_ids: [],
      attachment_size_limit: act.attachmentSizeLimit ?? 10_485_760,
      ...(guild && {
        guild_id: guild.id,
        guild: { id: guild.id, locale: guild.locale, features: [] },
        guild_locale: guild.locale,
      }),
      ...(guild ? { member: member(user, permissions) } : { user }),
      ...(source && { message: source }),
    };
    world.interactions.set(token, {
      id,
      token,
      type,
      place,
      user,
      payload,
      ...(source && { source }),
      answerBy: performance.now() + (act.answerWithin ?? 3_000),
      answered: false,
    });
    const exchange = exchanges.begin(token, what);
    if (!gateway.dispatch('INTERACTION_CREATE', payload)) throw new Error('No bot is connected');
    return exchange;
  }
}

/** Outside the servers that it is in, the bot is there because the user installed it. */
function isUserInstalled(act: Acting, place: Place): boolean {
  return act.userInstalled ?? !place.joined;
}

function commandData(command: JsonObject, options: readonly unknown[] = []): JsonObject {
  const { id, name, type } = command;
  return { id, name, type, ...(options.length > 0 && { options }) };
}

/** The options as sent, checked against the command as Discord's client checks them. */
function optionsOf(
  command: JsonObject,
  act: Slash,
  complete: boolean,
  focused?: string,
): unknown[] {
  const all = (command.options ?? []) as readonly APIApplicationCommandOption[];
  if (act.subcommand !== undefined) {
    const { subcommand, ...rest } = act;
    const found = all.find(({ name }) => name === subcommand);
    if (!found) throw new Error(`/${act.name} has no subcommand "${subcommand}"`);
    const options = optionsOf(asObject(found), rest, complete, focused);
    return [{ type: found.type, name: found.name, options }];
  }
  const given = act.options ?? {};
  const unknown = Object.keys(given).find((name) => !all.some((option) => option.name === name));
  if (unknown !== undefined) throw new Error(`/${act.name} has no option "${unknown}"`);
  const missing = all.find((o) => 'required' in o && o.required && given[o.name] === undefined);
  if (complete && missing) throw new Error(`/${act.name} needs its option "${missing.name}"`);
  return all.flatMap((option) => {
    const value = given[option.name] ?? (option.name === focused ? '' : undefined);
    if (value === undefined) return [];
    if (complete) checkValue(option, value);
    const isFocused = option.name === focused;
    if (isFocused && !('autocomplete' in option && option.autocomplete)) {
      throw new Error(`The option "${option.name}" has no autocomplete`);
    }
    return [{ type: option.type, name: option.name, value, ...(isFocused && { focused: true }) }];
  });
}

function resolvedFiles(files: readonly APIAttachment[]) {
  return { attachments: Object.fromEntries(files.map((file) => [file.id, file])) };
}

/** Discord lets nobody send a value that an option doesn't allow. */
function checkValue(option: APIApplicationCommandOption, value: Value): void {
  const kinds: Partial<Record<ApplicationCommandOptionType, string>> = {
    [ApplicationCommandOptionType.String]: 'string',
    [ApplicationCommandOptionType.Integer]: 'number',
    [ApplicationCommandOptionType.Number]: 'number',
    [ApplicationCommandOptionType.Boolean]: 'boolean',
    [ApplicationCommandOptionType.Attachment]: 'string',
  };
  const limits = asObject(option);
  const size = typeof value === 'number' ? value : codePoints(String(value));
  const suffix = typeof value === 'number' ? 'value' : 'length';
  const least = Number(limits[`min_${suffix}`] ?? Number.NEGATIVE_INFINITY);
  const most = Number(limits[`max_${suffix}`] ?? (suffix === 'length' ? 6_000 : Infinity));
  const kind = kinds[option.type];
  if ((kind && typeof value !== kind) || size < least || size > most) {
    throw new Error(`Discord's client refuses this value of "${option.name}": ${String(value)}`);
  }
}
