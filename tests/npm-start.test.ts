import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { startBot, startFakeDiscord } from '../fake-discord/index.ts';

// A service manager may tell npm alone; a terminal that closes tells all that runs in it.
it.each([
  ['SIGTERM', 'npm alone', (pid: number) => pid],
  ['SIGHUP', 'all that it started', (pid: number) => -pid],
] as const)('`npm start` leaves no bot behind when %s reaches %s', async (signal, _, target) => {
  const discord = await startFakeDiscord();
  const bot = startBot({ discord, command: ['npm', 'start'], cwd: resolve('.') });
  const { pid } = await bot.ready();
  process.kill(target(pid ?? Number.NaN), signal);
  await bot.exited;
  // It said good-bye, rather than being killed.
  expect(discord.gateway.closed).toEqual([1000]);
  await discord.stop();
});
