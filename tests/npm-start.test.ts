import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { startBot, startFakeDiscord } from '../fake-discord/index.ts';

it('`npm start` leaves no bot behind when npm is told to end', async () => {
  const discord = await startFakeDiscord();
  const command = ['npm', 'start'] as const;
  await (await startBot({ discord, command, cwd: resolve('.') }).ready()).stop('SIGTERM');
  // It said good-bye, rather than being killed.
  expect(discord.gateway.closed).toEqual([1000]);
  await discord.stop();
});
