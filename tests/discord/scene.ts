import type { APIUser } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { problemsOf } from '../../fake-discord/conformance.ts';
import {
  type Bot,
  type FakeDiscord,
  type Reply,
  startBot,
  startFakeDiscord,
} from '../../fake-discord/index.ts';
import { knowledgeFolder } from './knowledge.ts';

/** A bot on a fake Discord, for all tests of the file, which checks what it sends. */
export class Scene {
  discord!: FakeDiscord;
  bot!: Bot;
  /** Someone new in every test, so that nobody asks too much. */
  reader!: APIUser;

  /** @param settings What the bot is told besides. */
  constructor(settings: Record<string, string> = {}) {
    const folder = knowledgeFolder();
    beforeAll(async () => {
      this.discord = await startFakeDiscord();
      const env = { LOG_LEVEL: 'debug', ...settings };
      this.bot = await startBot({ discord: this.discord, knowledge: folder.path, env }).ready();
    });
    beforeEach(() => {
      this.reader = this.discord.world.addUser();
    });
    afterEach(() => {
      expect(this.discord.violations).toEqual([]);
      expect(this.discord.unknownRoutes).toEqual([]);
    });
    afterAll(async () => {
      await this.discord.stop();
      folder.remove();
      expect(problemsOf(this.discord.requests)).toEqual([]);
    });
  }

  /** The reader asks by /ask. */
  ask(question: string, options: Record<string, string | boolean> = {}, more = {}): Promise<Reply> {
    const { interactions } = this.discord;
    const act = { name: 'ask', options: { question, ...options }, user: this.reader };
    return interactions.slash({ ...act, ...more });
  }

  /** The reader presses a button. */
  press(message: Reply, customId: RegExp, more = {}): Promise<Reply> {
    return this.discord.interactions.pressButton({ message, customId, user: this.reader, ...more });
  }

  /** The reader writes to the bot. */
  say(content: string, more = {}): Promise<Reply> {
    return this.discord.messages.directMessage({ content, user: this.reader, ...more });
  }

  /** What the bot wrote to a user directly. */
  whispers(to: APIUser): string[] {
    const { channel } = this.discord.world.directMessages(to);
    return [...this.discord.world.messages.values()]
      .filter((one) => one.channel_id === channel.id && one.author.bot)
      .map(({ components }) => JSON.stringify(components));
  }

  /** The first thing that the bot writes to a user directly. */
  whisper(to: APIUser): Promise<string> {
    return this.discord.until(() => this.whispers(to)[0], 'a private word');
  }
}
