import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { startBot, startFakeDiscord } from '../fake-discord/index.ts';

// Only npm gets the signal, not all that it has started, as it would by Ctrl-C.
it.each(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
  '`npm start` leaves no bot behind when npm gets %s',
  async (signal) => {
    const discord = await startFakeDiscord();
    const command = ['npm', 'start'] as const;
    await (await startBot({ discord, command, cwd: resolve('.') }).ready()).stop(signal);
    // It said good-bye, rather than being killed.
    expect(discord.gateway.closed).toEqual([1000]);
    await discord.stop();
  },
);
