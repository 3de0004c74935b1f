import { type APIMessage, GatewayIntentBits, MessageFlags } from 'discord-api-types/v10';
import { stored, textOf } from './components.ts';
import type { Exchanges } from './exchange.ts';
import type { Files } from './files.ts';
import type { Gateway } from './gateway.ts';
import { asList, asObject, asText, hasFlag, type JsonObject } from './json.ts';
import { member, message, type Place } from './payloads.ts';
import type { World } from './world.ts';

/** What the bot's requests act upon. */
export interface Stage {
  readonly world: World;
  readonly gateway: Gateway;
  readonly exchanges: Exchanges;
  readonly files: Files;
}

/** Who a message notifies: user and role ids, and `everyone` for @everyone and @here. */
export function pings(body: JsonObject, repliesTo?: APIMessage): string[] {
  const text = textOf(body);
  const allowed = body.allowed_mentions === undefined ? undefined : asObject(body.allowed_mentions);
  const parses = (kind: string) => !allowed || asList(allowed.parse).includes(kind);
  const named = (kind: 'users' | 'roles', pattern: RegExp) =>
    [...text.matchAll(pattern)]
      .map((match) => match[1] ?? '')
      .filter((id) => parses(kind) || asList(allowed?.[kind]).includes(id));
  const author = repliesTo?.author.id;
  const pingsAuthor = author !== undefined && (!allowed || allowed.replied_user === true);
  return [
    ...new Set([
      ...(pingsAuthor ? [author] : []),
      ...named('users', /<@!?(\d+)>/g),
      ...named('roles', /<@&(\d+)>/g),
      ...(parses('everyone') && /@(everyone|here)\b/.test(text) ? ['everyone'] : []),
    ]),
  ];
}

/** The parts of a message that a body sets, as they are stored. */
function content(body: JsonObject): Partial<APIMessage> {
  return {
    ...('content' in body && { content: asText(body.content) }),
    ...('embeds' in body && { embeds: asList(body.embeds) as APIMessage['embeds'] }),
    ...('components' in body && {
      components: stored(body.components) as unknown as NonNullable<APIMessage['components']>,
    }),
  };
}

/** Stores a message of the bot that notifies those. */
export function post(
  { world }: Stage,
  place: Place,
  body: JsonObject,
  notified: readonly string[],
  fields: Partial<APIMessage> = {},
): APIMessage {
  const mentions = notified.flatMap((id) => world.users.get(id) ?? []);
  const sent = message({
    author: world.bot,
    channel_id: place.channel.id,
    flags: (typeof body.flags === 'number' ? body.flags : 0) as MessageFlags,
    mentions,
    mention_everyone: notified.includes('everyone'),
    ...(body.nonce !== undefined && { nonce: body.nonce as string }),
    ...content(body),
    ...fields,
  });
  world.messages.set(sent.id, sent);
  return sent;
}

/** Stores a message changed. */
export function edit({ world }: Stage, before: APIMessage, body: JsonObject): APIMessage {
  const flags = typeof body.flags === 'number' ? body.flags : 0;
  const loading = MessageFlags.Loading;
  const edited: APIMessage = {
    ...before,
    ...content(body),
    flags: (((before.flags ?? 0) & ~loading) | (flags & ~MessageFlags.Ephemeral)) as MessageFlags,
    edited_timestamp: new Date().toISOString(),
  };
  world.messages.set(edited.id, edited);
  return edited;
}

/** The event for a message, with what only events carry. */
export function asEvent(sent: APIMessage, place: Place): JsonObject {
  const { guild, channel } = place;
  return {
    ...sent,
    channel_type: channel.type,
    ...(guild && { guild_id: guild.id, member: member(sent.author) }),
  };
}

/** The intent that a place's messages need. */
export function intentOf({ guild }: Place): number {
  return guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
}

/** Lets the bot hear of its own message, as it does of everyone's where it is a member. */
export function announce({ gateway }: Stage, place: Place, sent: APIMessage): void {
  const isHidden = hasFlag(sent.flags, MessageFlags.Ephemeral);
  if (place.joined && !isHidden) {
    gateway.dispatch('MESSAGE_CREATE', asEvent(sent, place), intentOf(place));
  }
}
