import type { APIApplicationCommand, APIMessage, APIUser } from 'discord-api-types/v10';
import type { JsonObject } from './json.ts';
import {
  directMessages,
  type Guild,
  type Place,
  privateChannel,
  snowflake,
  textChannel,
  thread,
  USUAL_PERMISSIONS,
  user,
} from './payloads.ts';

/** An interaction that a user began, and how far the bot got with it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly place: Place;
  readonly user: APIUser;
  readonly payload: JsonObject;
  /** The message whose component was used. */
  readonly source?: APIMessage;
  /** When a first answer comes too late, as `performance.now()` counts. */
  readonly answerBy: number;
  answered: boolean;
  /** The message that `@original` names. */
  original?: string;
}

/** Everything that this Discord knows. */
export class World {
  readonly bot: APIUser;
  readonly application: { readonly id: string; readonly name: string };
  readonly token: string;
  readonly guilds: Guild[] = [];
  readonly users = new Map<string, APIUser>();
  readonly places = new Map<string, Place>();
  readonly messages = new Map<string, APIMessage>();
  readonly commands = new Map<string, APIApplicationCommand & JsonObject>();
  readonly interactions = new Map<string, Interaction>();
  readonly #direct = new Map<string, Place>();

  constructor() {
    const id = snowflake();
    this.bot = this.addUser({ id, username: 'Verbatim', bot: true });
    this.application = { id, name: 'Verbatim' };
    // Shaped as Discord's tokens are: the id, a time and a signature.
    this.token = `${Buffer.from(id).toString('base64url')}.Fake00.${'x'.repeat(38)}`;
  }

  /** A person, or another bot. */
  addUser(fields: Partial<APIUser> = {}): APIUser {
    const added = user(fields);
    this.users.set(added.id, added);
    return added;
  }

  /** A server; `joined: false` for one that only has people who installed the bot themselves. */
  addGuild(fields: Partial<Guild> = {}): Guild {
    const guild = {
      id: snowflake(),
      name: 'Reading room',
      locale: 'en-US',
      joined: true,
      ...fields,
    };
    this.guilds.push(guild);
    return guild;
  }

  /** A text channel; what the bot may do there is `permissions` less `deny`. */
  addChannel(guild: Guild, { name = 'general', deny = 0n } = {}): Place {
    return this.#add(textChannel(guild, name, USUAL_PERMISSIONS & ~deny));
  }

  addThread(parent: Place, name = 'a thread'): Place {
    if (parent.guild === undefined) throw new Error('A thread needs a channel of a server');
    return this.#add(thread(parent, parent.guild, name));
  }

  /** The direct messages of this user and the bot: always the same channel. */
  directMessages(recipient: APIUser): Place {
    const known = this.#direct.get(recipient.id);
    if (known !== undefined) return known;
    const place = this.#add(directMessages(recipient));
    this.#direct.set(recipient.id, place);
    return place;
  }

  addPrivateChannel(recipients: readonly APIUser[]): Place {
    return this.#add(privateChannel(recipients));
  }

  /** Where a message stands. */
  placeOf(message: APIMessage): Place {
    const place = this.places.get(message.channel_id);
    if (place === undefined) throw new Error(`No such channel: ${message.channel_id}`);
    return place;
  }

  #add(place: Place): Place {
    this.places.set(place.channel.id, place);
    return place;
  }
}
