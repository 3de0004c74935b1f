import { type APIUser, PermissionFlagsBits } from 'discord.js';
import type { GivenFile } from '../../../fake-discord/files.ts';
import type { FakeDiscord, Place, Reply } from '../../../fake-discord/index.ts';

/** Somebody who manages a server, in a channel there. */
export class Manager {
  readonly discord: FakeDiscord;
  readonly place: Place;
  readonly user: APIUser;
  readonly permissions = PermissionFlagsBits.ManageGuild;

  constructor(discord: FakeDiscord, place = discord.addGuild()) {
    this.discord = discord;
    this.place = place;
    this.user = discord.world.addUser();
  }

  get #acting() {
    return { in: this.place, user: this.user, permissions: this.permissions };
  }

  /** What `/library SUBCOMMAND` shows in the end. */
  async library(subcommand: string, given: Given = {}): Promise<Reply> {
    const { interactions } = this.discord;
    const reply = await interactions.slash({
      name: 'library',
      subcommand,
      ...this.#acting,
      ...given,
    });
    return reply.type === 5 ? reply.next() : reply;
  }

  /** The preview of a text file. */
  offer(words: string, name = 'harbour.txt', given: Given = {}): Promise<Reply> {
    return this.library('add', { files: { file: fileOf(words, name) }, ...given });
  }

  /** Adds a text file, and shows what is said of it. */
  async add(words: string, name?: string): Promise<Reply> {
    return this.press(await this.offer(words, name), /^1:add:/);
  }

  /** What pressing a button shows in the end. */
  async press(message: Reply, customId: RegExp, more = {}): Promise<Reply> {
    const act = { message, customId, ...this.#acting, ...more };
    const reply = await this.discord.interactions.pressButton(act);
    return reply.type === 6 ? reply.next() : reply;
  }

  paste(title: string, text: string): Promise<Reply> {
    return this.give({ title, text });
  }

  /** What the modal of `/library add` shows in the end, filled in with that. */
  async give(
    fields: Readonly<Record<string, string>>,
    ...files: readonly GivenFile[]
  ): Promise<Reply> {
    const modal = await this.library('add');
    const act = { modal, fields, files: { files }, ...this.#acting };
    const reply = await this.discord.interactions.submitModal(act);
    return reply.type === 5 ? reply.next() : reply;
  }

  ask(question: string, options: Record<string, string> = {}): Promise<Reply> {
    const act = { name: 'ask', options: { question, ...options } };
    return this.discord.interactions.slash({ ...act, ...this.#acting });
  }
}

export interface Given {
  readonly files?: Readonly<Record<string, GivenFile>>;
  readonly options?: Readonly<Record<string, string>>;
  readonly locale?: string;
}

export function fileOf(words: string | Uint8Array, name: string, more = {}): GivenFile {
  return { name, bytes: typeof words === 'string' ? Buffer.from(words) : words, ...more };
}

export function labels({ buttons }: Reply): unknown[] {
  return buttons.map(({ label }) => label);
}
