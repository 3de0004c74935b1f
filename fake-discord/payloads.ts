import {
  type APIMessage,
  type APIUser,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type UserFlags,
} from 'discord-api-types/v10';
import type { JsonObject } from './json.ts';

const EPOCH = 1_420_070_400_000n;
let lastId = 0n;

/** A new id, greater than every one before, with the present time in it as Discord's have. */
export function snowflake(): string {
  const now = (BigInt(Date.now()) - EPOCH) << 22n;
  lastId = now > lastId ? now : lastId + 1n;
  return lastId.toString();
}

/** What a bot may do in a place unless said otherwise. */
export const USUAL_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands;

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  /** Whether the bot is a member: otherwise only its commands reach into it, by a user's install. */
  readonly joined: boolean;
}

/** Where people write: a channel or thread of a server, a direct message, a private channel. */
export interface Place {
  readonly channel: JsonObject & { readonly id: string; readonly type: ChannelType };
  readonly context: InteractionContextType;
  readonly guild?: Guild;
  /** Whether the bot gets this place's messages and may write there unasked. */
  readonly joined: boolean;
  /** What the bot may do here. */
  readonly permissions: bigint;
}

export function user(fields: Partial<APIUser> = {}): APIUser {
  const id = fields.id ?? snowflake();
  return {
    id,
    username: `reader${id.slice(-6)}`,
    discriminator: '0',
    global_name: null,
    avatar: null,
    bot: false,
    public_flags: 0 as UserFlags,
    flags: 0 as UserFlags,
    primary_guild: null,
    ...fields,
  };
}

/** A user as a member of a guild, the way a message or an interaction carries it. */
export function member(who: APIUser, permissions?: bigint): JsonObject {
  return {
    ...(permissions !== undefined && { user: who, permissions: permissions.toString() }),
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: '2021-10-01T00:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    communication_disabled_until: null,
  };
}

export function textChannel(guild: Guild, name: string, permissions: bigint): Place {
  const denied = USUAL_PERMISSIONS & ~permissions;
  const channel = {
    id: snowflake(),
    type: ChannelType.GuildText,
    guild_id: guild.id,
    name,
    topic: null,
    nsfw: false,
    position: 0,
    parent_id: null,
    rate_limit_per_user: 0,
    last_message_id: null,
    flags: 0,
    permission_overwrites:
      denied === 0n ? [] : [{ id: guild.id, type: 0, allow: '0', deny: denied.toString() }],
  };
  return guildPlace(guild, channel, permissions);
}

/** A public thread of a text channel. */
export function thread(parent: Place, guild: Guild, name: string): Place {
  const channel = {
    id: snowflake(),
    type: ChannelType.PublicThread,
    guild_id: guild.id,
    parent_id: parent.channel.id,
    owner_id: snowflake(),
    name,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    rate_limit_per_user: 0,
    last_message_id: null,
    flags: 0,
    thread_metadata: {
      archived: false,
      archive_timestamp: '2021-10-01T00:00:00.000000+00:00',
      auto_archive_duration: 1440,
      locked: false,
    },
  };
  return guildPlace(guild, channel, parent.permissions);
}

function guildPlace(guild: Guild, channel: Place['channel'], permissions: bigint): Place {
  const { joined } = guild;
  return { channel, context: InteractionContextType.Guild, guild, joined, permissions };
}

/** The direct messages between a user and the bot. */
export function directMessages(recipient: APIUser): Place {
  return {
    channel: {
      id: snowflake(),
      type: ChannelType.DM,
      recipients: [recipient],
      last_message_id: null,
      flags: 0,
    },
    context: InteractionContextType.BotDM,
    joined: true,
    permissions: USUAL_PERMISSIONS,
  };
}

/** A group of people without the bot: it comes in only by a command of a user who installed it. */
export function privateChannel(recipients: readonly APIUser[]): Place {
  return {
    channel: {
      id: snowflake(),
      type: ChannelType.GroupDM,
      name: null,
      icon: null,
      owner_id: recipients[0]?.id ?? snowflake(),
      recipients,
      last_message_id: null,
      flags: 0,
    },
    context: InteractionContextType.PrivateChannel,
    joined: false,
    permissions: USUAL_PERMISSIONS,
  };
}

/** The GUILD_CREATE payload. */
export function guildCreate(guild: Guild, bot: APIUser, places: readonly Place[]): JsonObject {
  const channels = places.filter((place) => place.guild?.id === guild.id).map((p) => p.channel);
  const isThread = (channel: Place['channel']) => channel.type === ChannelType.PublicThread;
  const everyone = {
    id: guild.id,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: 0,
    permissions: USUAL_PERMISSIONS.toString(),
    managed: false,
    mentionable: false,
    flags: 0,
  };
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: snowflake(),
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [everyone],
    emojis: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    stickers: [],
    safety_alerts_channel_id: null,
    joined_at: '2021-10-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: 2,
    voice_states: [],
    members: [{ ...member(bot), user: bot }],
    channels: channels.filter((channel) => !isThread(channel)),
    threads: channels.filter(isThread),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** A message, with what isn't given left empty. */
export function message(fields: Partial<APIMessage> & Pick<APIMessage, 'author' | 'channel_id'>) {
  const empty = {
    id: snowflake(),
    type: 0,
    content: '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: 0,
  };
  return { ...empty, ...fields } as APIMessage;
}
