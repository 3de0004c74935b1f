import {
  type APIMessage,
  type APIUser,
  GatewayIntentBits,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import { messageOf, type Reply } from './exchange.ts';
import { asObject } from './json.ts';
import { message, type Place } from './payloads.ts';
import { asEvent, intentOf, type Stage } from './posting.ts';

/** A message that a user writes. */
export interface Written {
  readonly content: string;
  /** Somebody, unless told who; `{ bot: true }` users are bots. */
  readonly user?: APIUser;
  /** The message that it replies to, or the reply of the bot that brought it. */
  readonly replyTo?: APIMessage | Reply;
  /** Whether a reply pings the author; on unless switched off, as in Discord. */
  readonly ping?: boolean;
  /** Anything else to set, such as `mention_everyone` or `type`. */
  readonly fields?: Partial<APIMessage>;
  /** How long to wait for the bot's reply before the test fails, in ms. */
  readonly timeout?: number;
}

/** What users write, and the bot's answers. */
export class Messages {
  readonly #stage: Stage;
  readonly #somebody: APIUser;
  readonly #somewhere: Place;

  constructor(stage: Stage, somebody: APIUser, somewhere: Place) {
    this.#stage = stage;
    this.#somebody = somebody;
    this.#somewhere = somewhere;
  }

  /** Writes to the bot directly and waits for its answer. */
  directMessage(act: Written): Promise<Reply> {
    return this.#ask(this.#direct(act), act);
  }

  /**
   * Writes in a channel or thread and waits for the bot's answer. The bot is mentioned where
   * `content` has `mention` in it.
   */
  channelMessage(act: Written & { readonly in?: Place }): Promise<Reply> {
    return this.#ask(act.in ?? this.#somewhere, act);
  }

  /** Writes in a channel, or directly with `direct`, and waits for nothing. */
  write(act: Written & { readonly in?: Place; readonly direct?: boolean }): APIMessage {
    const place = act.direct ? this.#direct(act) : (act.in ?? this.#somewhere);
    return this.#write(place, act);
  }

  /**
   * A message that stands in a channel already, of the bot unless `user` says otherwise: what an
   * older version left behind, or the bot's own before a restart. Nobody is told of it.
   */
  plant(fields: Partial<APIMessage>, place: Place = this.#somewhere): APIMessage {
    const { world } = this.#stage;
    const planted = message({ author: world.bot, channel_id: place.channel.id, ...fields });
    world.messages.set(planted.id, planted);
    return planted;
  }

  /** A user deletes a message. */
  deleteMessage({ id }: APIMessage): void {
    const { world, gateway } = this.#stage;
    const deleted = world.messages.get(id);
    if (!deleted) throw new Error('No such message');
    const place = world.placeOf(deleted);
    world.messages.delete(id);
    const event = {
      id,
      channel_id: deleted.channel_id,
      ...(place.guild && { guild_id: place.guild.id }),
    };
    gateway.dispatch('MESSAGE_DELETE', event, intentOf(place));
  }

  /** How to mention the bot. */
  get mention(): string {
    return `<@${this.#stage.world.bot.id}>`;
  }

  #direct(act: Written): Place {
    return this.#stage.world.directMessages(act.user ?? this.#somebody);
  }

  #ask(place: Place, act: Written): Promise<Reply> {
    const { exchanges } = this.#stage;
    const { id } = this.#write(place, act);
    return exchanges.beginIn(place.channel.id, id, `"${act.content}"`).reply(0, act.timeout);
  }

  #write(place: Place, act: Written): APIMessage {
    const { world, gateway } = this.#stage;
    if (!place.joined) throw new Error('The bot hears nothing of this place');
    const repliesTo = act.replyTo && messageOf(act.replyTo);
    const pingsAuthor = repliesTo !== undefined && act.ping !== false;
    const ids = [...act.content.matchAll(/<@!?(\d+)>/g)].map((match) => match[1] ?? '');
    const mentioned = new Set(pingsAuthor ? [repliesTo.author.id, ...ids] : ids);
    const written = message({
      author: act.user ?? this.#somebody,
      channel_id: place.channel.id,
      content: act.content,
      mentions: [...mentioned].flatMap((id) => world.users.get(id) ?? []),
      ...(repliesTo && {
        type: MessageType.Reply,
        message_reference: {
          type: MessageReferenceType.Default,
          message_id: repliesTo.id,
          channel_id: repliesTo.channel_id,
          ...(place.guild && { guild_id: place.guild.id }),
        },
        referenced_message: repliesTo,
      }),
      ...act.fields,
    });
    world.messages.set(written.id, written);
    gateway.dispatch('MESSAGE_CREATE', this.#seen(asEvent(written, place), place), intentOf(place));
    return written;
  }

  /** The event as the bot gets it: without the intent, what isn't meant for it comes empty. */
  #seen(event: object, place: Place): object {
    const { gateway, world } = this.#stage;
    const hasIntent = (gateway.intents & GatewayIntentBits.MessageContent) !== 0;
    if (hasIntent || place.guild === undefined) return event;
    const readable = (message: Partial<APIMessage>) =>
      message.author?.id === world.bot.id ||
      message.mentions?.some(({ id }) => id === world.bot.id) === true;
    const veiled = (message: Partial<APIMessage>) =>
      readable(message)
        ? message
        : { ...message, content: '', embeds: [], attachments: [], components: [] };
    const message = event as Partial<APIMessage>;
    const { referenced_message: referenced } = message;
    return asObject({
      ...veiled(message),
      ...(referenced && { referenced_message: veiled(referenced) }),
    });
  }
}
