import {
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  ComponentType,
  type InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import { flatten, textOf } from './components.ts';
import { asList, asObject, hasFlag, type JsonObject } from './json.ts';
import type { Signal } from './signal.ts';

/** One thing that the bot did in answer to a user, after Discord accepted it. */
export interface Done {
  /** Answered an interaction, followed it up, or sent, edited or deleted a message. */
  readonly kind: 'callback' | 'followup' | 'message' | 'edit' | 'delete';
  /** The type of a callback. */
  readonly type?: InteractionResponseType;
  /** What the bot sent; of a callback its `data`. */
  readonly body: JsonObject;
  /** The message as it stands after this, or before it was deleted. */
  readonly message?: APIMessage;
  /** Who is notified: user ids, role ids, `everyone`. */
  readonly pings: readonly string[];
}

/** An answer of the bot, as a user sees it. */
export class Reply {
  readonly kind: Done['kind'];
  readonly type: InteractionResponseType | undefined;
  readonly body: JsonObject;
  readonly pings: readonly string[];
  readonly #message: APIMessage | undefined;
  readonly #exchange: Exchange;
  readonly #index: number;

  constructor(done: Done, exchange: Exchange, index: number) {
    this.kind = done.kind;
    this.type = done.type;
    this.body = done.body;
    this.pings = done.pings;
    this.#message = done.message;
    this.#exchange = exchange;
    this.#index = index;
  }

  /** The message that this created, changed or deleted. */
  get message(): APIMessage {
    if (this.#message === undefined) throw new Error(`This ${this.kind} has no message`);
    return this.#message;
  }

  /** Whether only the user who asked sees it. */
  get ephemeral(): boolean {
    return hasFlag(this.#message?.flags, MessageFlags.Ephemeral);
  }

  /** All text shown, the parts joined by line feeds. */
  get text(): string {
    return textOf(asObject(this.#message ?? this.body));
  }

  /** All components, nested ones included, in reading order. */
  get components(): readonly JsonObject[] {
    return flatten(asObject(this.#message ?? this.body).components).map((one) => one.component);
  }

  get buttons(): readonly JsonObject[] {
    return this.components.filter(({ type }) => type === ComponentType.Button);
  }

  /** The choices that answer an autocomplete. */
  get choices(): readonly APIApplicationCommandOptionChoice[] {
    return asList(this.body.choices) as readonly APIApplicationCommandOptionChoice[];
  }

  /** What the bot does after this in answer to the same user's act. */
  next(timeout?: number): Promise<Reply> {
    return this.#exchange.reply(this.#index + 1, timeout);
  }
}

/** The message itself, or the one that a reply brought. */
export function messageOf(given: APIMessage | Reply): APIMessage {
  return given instanceof Reply ? given.message : given;
}

/** A user's act and all that the bot does in answer to it. */
export class Exchange {
  readonly replies: Reply[] = [];
  readonly #act: string;
  readonly #signal: Signal;
  #failure: string | undefined;

  /** @param act what the user did, in words. */
  constructor(act: string, signal: Signal) {
    this.#act = act;
    this.#signal = signal.branch();
  }

  /** Notes that no answer can come any more. */
  fail(reason: string): void {
    this.#failure = reason;
    this.#signal.raise();
  }

  /** Notes what the bot did. */
  add(done: Done): void {
    this.replies.push(new Reply(done, this, this.replies.length));
    this.#signal.raise();
  }

  /** The reply with this index, once it is there. */
  reply(index: number, timeout?: number): Promise<Reply> {
    const what = `${index === 0 ? 'answer' : `answer ${index + 1}`} to ${this.#act}`;
    const find = () => {
      const found = this.replies[index];
      if (!found && this.#failure) throw new Error(`There was no ${what}: ${this.#failure}`);
      return found;
    };
    return this.#signal.until(find, what, timeout);
  }
}

/** Finds the exchange that something the bot does belongs to. */
export class Exchanges {
  readonly #byKey = new Map<string, Exchange>();
  readonly #byChannel = new Map<string, Exchange[]>();
  readonly #signal: Signal;

  constructor(signal: Signal) {
    this.#signal = signal;
  }

  /** Begins one that is known by a key: an interaction's token or a message's id. */
  begin(key: string, act: string): Exchange {
    const exchange = new Exchange(act, this.#signal);
    this.#byKey.set(key, exchange);
    return exchange;
  }

  /** Begins one for a message, which the bot may answer without naming it. */
  beginIn(channel: string, message: string, act: string): Exchange {
    const exchange = this.begin(message, act);
    const before = this.#byChannel.get(channel);
    if (before === undefined) this.#byChannel.set(channel, [exchange]);
    else before.push(exchange);
    return exchange;
  }

  find(key: string): Exchange | undefined {
    return this.#byKey.get(key);
  }

  /**
   * The exchange that a new message in a channel answers: the one it names; if it names
   * none, the oldest without an answer, else the newest.
   */
  answeredBy(channel: string, reference: string | undefined): Exchange | undefined {
    if (reference !== undefined) return this.#byKey.get(reference);
    const here = this.#byChannel.get(channel) ?? [];
    return here.find(({ replies }) => replies.length === 0) ?? here.at(-1);
  }

  /** From now on, what happens to this message belongs to this exchange. */
  follow(message: string, exchange: Exchange | undefined): void {
    if (exchange !== undefined) this.#byKey.set(message, exchange);
  }
}
