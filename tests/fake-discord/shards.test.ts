import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type FakeDiscord, startFakeDiscord } from '../../fake-discord/index.ts';

let discord: FakeDiscord;
let clients: Client[];
beforeEach(async () => {
  discord = await startFakeDiscord({ withoutGuild: true });
  clients = [];
});
afterEach(async () => {
  for (const client of clients) await client.destroy();
  await discord.stop();
});

/** A bot with one of two shards, and what it hears said. */
async function connect(shard: number) {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    partials: [Partials.Channel],
    rest: { api: discord.apiUrl },
    shards: [shard],
    shardCount: 2,
  });
  clients.push(client);
  const heard: string[] = [];
  client.on(Events.MessageCreate, ({ author }) => {
    heard.push(author.username);
    discord.changed();
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  return { client, heard };
}

describe('shards', () => {
  it('have each their servers, and the first the direct messages', async () => {
    const guilds = [42n << 22n, 43n << 22n].map((id) => discord.world.addGuild({ id: String(id) }));
    const [even, odd] = guilds.map((guild) => discord.world.addChannel(guild));
    if (!even || !odd) throw new Error('no channels');
    const [first, second] = [await connect(0), await connect(1)];
    const names = ({ client }: { client: Client }) => [...client.guilds.cache.keys()];
    expect([names(first), names(second)]).toEqual([[guilds[0]?.id], [guilds[1]?.id]]);

    const say = (username: string, where: object) => {
      const user = discord.world.addUser({ username });
      discord.messages.write({ content: 'hello', user, ...where });
    };
    say('even', { in: even });
    say('odd', { in: odd });
    say('direct', { direct: true });
    await discord.until(() => first.heard.length + second.heard.length === 3, 'all three');
    expect([first.heard, second.heard]).toEqual([['even', 'direct'], ['odd']]);
  });

  it.each([[[2, 2]], [[-1, 2]], [[0, 0]], [[0.5, 2]]])('refuses %j', async (shard) => {
    const url = `${discord.apiUrl.replace(/^http/, 'ws').replace(/api$/, 'gateway')}?v=10&encoding=json`;
    const socket = new WebSocket(url);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const d = { token: discord.token, intents: 1, shard, properties: {} };
    socket.once('open', () => socket.send(JSON.stringify({ op: 2, d })));
    expect(await closed).toBe(4010);
  });
});
