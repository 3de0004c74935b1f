// The least a discord.js bot can be: it answers every command with the same words. It shows what
// discord.js itself costs, and that a bot can be started as a process. To be compared with ours it
// hears what ours hears, its own messages too, by the same intents and partials; and it sends what
// ours sends: a Components V2 message, the one in BARE_REPLY where that is given.
import { Client, Events, GatewayIntentBits, MessageFlags, Partials } from 'discord.js';

const { BARE_REPLY = '[{"type":10,"content":"constant"}]' } = process.env;
// Components that need no more work by discord.js: whatever it is given it would rewrite each time.
const components = JSON.parse(BARE_REPLY).map((component) => ({ toJSON: () => component }));

const client = new Client({
  intents: [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.DirectMessages,
  ],
  partials: [Partials.Channel],
  allowedMentions: { parse: [], repliedUser: false },
  rest: { api: process.env.DISCORD_API_URL },
});
client.on(Events.Error, () => {});
client.once(Events.ClientReady, async ({ application }) => {
  const command = { name: 'ask', description: 'Ask', integration_types: [0, 1] };
  const question = { type: 3, name: 'question', description: 'What', required: true };
  await application.commands.set([{ ...command, options: [question] }]);
  process.stdout.write(`${JSON.stringify({ level: 30, msg: 'ready' })}\n`);
});
client.on(Events.InteractionCreate, (interaction) =>
  interaction.reply({ components, flags: MessageFlags.IsComponentsV2 }),
);
process.once('SIGTERM', () => client.destroy());
await client.login(process.env.DISCORD_TOKEN);
