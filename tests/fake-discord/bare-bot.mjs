// The least a discord.js bot can be: it answers every command with the same words. It shows what
// discord.js itself costs, and that a bot can be started as a process.
import { Client, Events, GatewayIntentBits } from 'discord.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API_URL },
});
client.on(Events.Error, () => {});
client.once(Events.ClientReady, async ({ application }) => {
  const command = { name: 'ask', description: 'Ask', integration_types: [0, 1] };
  const question = { type: 3, name: 'question', description: 'What', required: true };
  await application.commands.set([{ ...command, options: [question] }]);
  process.stdout.write(`${JSON.stringify({ level: 30, msg: 'ready' })}\n`);
});
client.on(Events.InteractionCreate, (interaction) => interaction.reply({ content: 'constant' }));
process.once('SIGTERM', () => client.destroy());
await client.login(process.env.DISCORD_TOKEN);
