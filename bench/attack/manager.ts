import { type APIUser, InteractionResponseType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { GivenFile } from '../../fake-discord/files.ts';
import type { Place, Reply } from '../../fake-discord/index.ts';
import { PATIENT, type Target } from './target.ts';

/** Somebody who manages a server of their own, and waits as long as it takes. */
export class Manager {
  readonly #target: Target;
  readonly place: Place;
  /** Somebody else for each thing that is begun, so that nobody asks too much. */
  #user: APIUser;

  constructor(target: Target) {
    this.#target = target;
    this.place = target.discord.addGuild();
    this.#user = target.discord.world.addUser();
  }

  #begin(): void {
    this.#user = this.#target.discord.world.addUser();
  }

  get #acting() {
    return {
      in: this.place,
      user: this.#user,
      permissions: PermissionFlagsBits.ManageGuild,
      answerWithin: PATIENT,
      timeout: this.#target.patience,
    };
  }

  /** What a subcommand of `/library` shows in the end. */
  async library(
    subcommand: string,
    given: {
      readonly files?: Readonly<Record<string, GivenFile>>;
      readonly options?: Readonly<Record<string, string>>;
    } = {},
  ): Promise<Reply> {
    const { interactions } = this.#target.discord;
    this.#begin();
    const reply = await interactions.slash({
      name: 'library',
      subcommand,
      ...this.#acting,
      ...given,
    });
    return reply.type === 5 ? reply.next(this.#target.patience) : reply;
  }

  /** What pressing a button shows in the end. */
  async press(message: Reply, customId: RegExp): Promise<Reply> {
    const act = { message, customId, ...this.#acting };
    const reply = await this.#target.discord.interactions.pressButton(act);
    return reply.type === 5 || reply.type === 6 ? reply.next(this.#target.patience) : reply;
  }

  /** Offers a file and adds it where it is taken; says why where it isn't. */
  async add(file: GivenFile): Promise<string | undefined> {
    const preview = await this.library('add', { files: { file } });
    if (!has(preview, /^1:add:/)) return preview.text.split('\n').at(-1) ?? '';
    const added = await this.press(preview, /^1:add:/);
    return added.text.startsWith('Added') ? undefined : added.text;
  }

  /** Adds a fact to the article of this title; gives what is said of it. */
  async addFact(article: string, fields: Readonly<Record<string, string>>): Promise<string> {
    const modal = await this.library('fact', { options: { article } });
    if (modal.type !== InteractionResponseType.Modal) return modal.text;
    const act = { modal, fields, ...this.#acting };
    const reply = await this.#target.discord.interactions.submitModal(act);
    return (reply.type === 5 ? await reply.next(this.#target.patience) : reply).text;
  }

  ask(question: string): Promise<Reply> {
    this.#begin();
    return this.#target.discord.interactions.slash({
      name: 'ask',
      options: { question, private: true },
      ...this.#acting,
    });
  }

  type(focused: 'question' | 'article', typed: string): Promise<Reply> {
    this.#begin();
    return this.#target.discord.interactions.autocomplete({
      name: 'ask',
      focused,
      options: { question: '', [focused]: typed },
      ...this.#acting,
    });
  }

  /** Asks for the first passage of the article of this title. */
  passage(article: string): Promise<Reply> {
    return this.#target.discord.interactions.slash({
      name: 'passage',
      options: { number: 1, article },
      ...this.#acting,
    });
  }
}

/** Whether a reply has a button with such a custom id. */
export function has({ buttons }: Reply, customId: RegExp): boolean {
  return buttons.some((one) => customId.test(String(one.custom_id)) && one.disabled !== true);
}
