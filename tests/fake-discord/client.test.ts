import {
  type Client as AnyClient,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContainerBuilder,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  Partials,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { problemsOf, whole } from '../../fake-discord/conformance.ts';
import { type FakeDiscord, startFakeDiscord } from '../../fake-discord/index.ts';

/** A bot as small as can be: it repeats what it is asked, in a card with a button. */
function echoBot(discord: FakeDiscord): AnyClient {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    partials: [Partials.Channel],
    rest: { api: discord.apiUrl },
    allowedMentions: { parse: [], repliedUser: false },
  });
  client.on(Events.Error, () => {});
  client.once(Events.ClientReady, async (ready) => {
    await ready.application.commands.set([
      new SlashCommandBuilder()
        .setName('echo')
        .setDescription('Says it again')
        .addStringOption((option) =>
          option.setName('text').setDescription('What').setRequired(true).setAutocomplete(true),
        )
        .addBooleanOption((option) => option.setName('private').setDescription('Only for you'))
        .setContexts(0, 1)
        .setIntegrationTypes(0),
    ]);
  });
  const card = (text: string) =>
    new ContainerBuilder()
      .addTextDisplayComponents((display) => display.setContent(text))
      .addActionRowComponents((row) =>
        row.addComponents(
          new ButtonBuilder().setCustomId('again').setLabel('Again').setStyle(ButtonStyle.Primary),
        ),
      );
  client.on(Events.InteractionCreate, (interaction) => answer(interaction).catch(() => {}));
  const answer = async (interaction: Interaction) => {
    if (interaction.isAutocomplete()) {
      const typed = interaction.options.getFocused();
      await interaction.respond([{ name: `${typed}!`, value: typed }]);
    } else if (interaction.isChatInputCommand()) {
      const isPrivate = interaction.options.getBoolean('private') ?? false;
      const { Ephemeral, IsComponentsV2 } = MessageFlags;
      await interaction.reply({
        components: [card(interaction.options.getString('text', true))],
        flags: isPrivate ? [Ephemeral, IsComponentsV2] : [IsComponentsV2],
        withResponse: true,
      });
    } else if (interaction.isButton()) {
      await interaction.deferUpdate();
      await interaction.editReply({ components: [card('again')] });
      await interaction.followUp({ content: 'There.', flags: MessageFlags.Ephemeral });
    }
  };
  client.on(Events.MessageCreate, async (message) => {
    if (message.author.bot || message.content === '') return;
    await message.reply(message.content).catch(() => {});
  });
  return client;
}

describe('the fake Discord with a discord.js client', () => {
  let discord: FakeDiscord;
  let client: AnyClient;

  beforeAll(async () => {
    discord = await startFakeDiscord();
    client = echoBot(discord);
    await client.login(discord.token);
    await discord.until(() => discord.world.commands.size > 0, 'the commands');
  });
  afterEach(() => {
    expect(discord.violations).toEqual([]);
    expect(discord.unknownRoutes).toEqual([]);
  });
  afterAll(async () => {
    await client.destroy();
    await discord.stop();
  });

  it('greets it with its server, channels and threads', () => {
    expect(discord.gateway.identified[0]?.intents).toBe(client.options.intents.bitfield);
    expect(client.guilds.cache.get(discord.guild.id)?.preferredLocale).toBe('en-US');
    expect(client.channels.cache.has(discord.thread.channel.id)).toBe(true);
  });

  it('acknowledges its heartbeats', async () => {
    const acknowledged = new Promise((resolve) => {
      client.on(Events.Debug, (line) => {
        if (line.includes('Heartbeat acknowledged')) resolve(line);
      });
    });
    discord.gateway.requestHeartbeat();
    await acknowledged;
    expect(discord.gateway.heartbeats).toBeGreaterThan(0);
    expect(discord.gateway.connections).toBe(1);
  });

  it('carries a slash command and its button', async () => {
    const reply = await discord.interactions.slash({ name: 'echo', options: { text: 'hello' } });
    expect(reply).toMatchObject({ kind: 'callback', type: 4, text: 'hello', ephemeral: false });
    const update = await discord.interactions.pressButton({ message: reply, customId: 'again' });
    expect(update.type).toBe(6);
    const edited = await update.next();
    expect(edited).toMatchObject({ kind: 'edit', text: 'again' });
    expect(edited.message.id).toBe(reply.message.id);
    expect(await edited.next()).toMatchObject({ kind: 'followup', ephemeral: true });
  });

  it('tells a private reply from a public one, in direct messages too', async () => {
    const reply = await discord.interactions.slash({
      name: 'echo',
      options: { text: 'psst', private: true },
      in: discord.world.directMessages(discord.user),
    });
    expect(reply.ephemeral).toBe(true);
  });

  it('shows a command only where it is registered for', async () => {
    const group = discord.world.addPrivateChannel([discord.user]);
    const act = { name: 'echo', options: { text: 'hello' }, in: group };
    await expect(discord.interactions.slash(act)).rejects.toThrow("can't be found");
    await expect(discord.interactions.slash({ name: 'echo' })).rejects.toThrow('"text"');
  });

  it('completes what is typed', async () => {
    const { choices } = await discord.interactions.autocomplete({
      name: 'echo',
      focused: 'text',
      options: { text: 'hel' },
    });
    expect(choices).toEqual([{ name: 'hel!', value: 'hel' }]);
  });

  it('veils the messages that are not meant for the bot', async () => {
    await discord.expectSilence(() => discord.messages.write({ content: 'talking to friends' }));
    const { mention } = discord.messages;
    const reply = await discord.messages.channelMessage({ content: `${mention} hello` });
    expect(reply.text).toBe(`${mention} hello`);
    expect(reply.pings).toEqual([]);
    const direct = await discord.messages.directMessage({ content: 'hello' });
    expect(direct.text).toBe('hello');
    const thread = await discord.messages.channelMessage({
      content: 'and then?',
      replyTo: reply,
      in: discord.thread,
    });
    expect(thread.text).toBe('and then?');
  });

  it('notices when the bot speaks unasked', async () => {
    const spoken = discord.expectSilence(() =>
      discord.messages.write({ content: `${discord.messages.mention} hello` }),
    );
    await expect(spoken).rejects.toThrow('to stay silent, but: POST /channels/');
  });

  it('refuses what the bot may not do', async () => {
    const closed = discord.addChannel({ deny: PermissionFlagsBits.SendMessages });
    discord.messages.write({ content: `${discord.messages.mention} hello`, in: closed });
    await discord.until(() => discord.refused.length > 0, 'a refusal');
    expect(discord.refused[0]?.answer).toMatchObject({ code: 50013 });
  });

  it('replays what was missed when the connection broke', async () => {
    discord.gateway.dropConnections();
    const reply = await discord.messages.directMessage({ content: 'are you there?' });
    expect(reply.text).toBe('are you there?');
    expect(discord.gateway.resumes).toMatchObject([{ ok: true }]);
    expect(discord.gateway.identified).toHaveLength(1);
  });

  it('fails when told to', async () => {
    const path = /^\/channels\/\d+\/messages$/;
    discord.failNext({ method: 'POST', path, status: 503 });
    discord.failNext({ method: 'POST', path, status: 429, retryAfter: 0.1 });
    discord.failNext({ method: 'POST', path, status: 'reset' });
    const reply = await discord.messages.directMessage({ content: 'try again' });
    expect(reply.text).toBe('try again');
    expect(discord.requests.slice(-4).map(({ status }) => status)).toEqual([503, 429, 0, 200]);
  });

  it('knows who was too late, and who answered twice', async () => {
    const late = discord.interactions.slash({
      name: 'echo',
      options: { text: 'hello' },
      answerWithin: 0,
    });
    await expect(late).rejects.toThrow('10062');
    const answered = discord.requests.find(({ path }) => path.endsWith('/callback'));
    const again = await fetch(`${discord.apiUrl}/v10${answered?.path}`, {
      method: 'POST',
      body: JSON.stringify({ type: 4, data: { content: 'again' } }),
    });
    expect(await again.json()).toMatchObject({ code: 40060 });
  });

  it('keeps commands as Discord does', async () => {
    const url = `${discord.apiUrl}/v10/applications/${discord.world.application.id}/commands`;
    const headers = { authorization: `Bot ${discord.token}` };
    const [before] = discord.world.commands.values();
    const list: unknown = await (await fetch(url, { headers })).json();
    expect(list).toMatchObject([{ id: before?.id, name: 'echo', contexts: [0, 1], nsfw: false }]);
    expect(list).not.toHaveProperty('0.name_localizations');
    const again = { method: 'PUT', headers, body: JSON.stringify([before]) };
    const kept = await fetch(url, again).then((response) => response.json());
    expect(kept).toEqual([before]);
  });

  it('hears what Discord’s description allows', () => {
    expect(problemsOf(discord.requests)).toEqual([]);
  });

  const skipped = whole ? '' : ' (skipped: no discord-openapi.json here)';
  it.skipIf(!whole)(`answers as Discord’s description says${skipped}`, () => {
    expect(whole?.answerProblems(discord.requests)).toEqual([]);
  });
});

it('closes the gateway to a wrong token', async () => {
  const discord = await startFakeDiscord({ refuseToken: true });
  const client = echoBot(discord);
  await expect(client.login(discord.token)).rejects.toThrow('invalid token');
  await client.destroy();
  await discord.stop();
});
