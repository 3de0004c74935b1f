import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { load } from 'js-yaml';
import { type FakeDiscord, type Place, startBot, startFakeDiscord } from '../fake-discord/index.ts';
import { command } from './command.ts';
import { number, table } from './markdown.ts';
import { residentMemory, VERBATIM } from './process.ts';
import { progress } from './progress.ts';

const QUESTIONS = 20_000;
/** After how many the memory is read, the first time when all that is kept is full. */
const STRETCH = 4_000;
/** As a large server has; discord.js keeps all that there are. */
const CHANNELS = 200;
/** Each so-manieth question is a direct message. */
const DIRECT = 4;
const AT_ONCE = 16;
/** How long a bot may take to come up, and an answer, in milliseconds. */
const PATIENCE = 60_000;

const questions = load(readFileSync(resolve('tests/knowledge/questions.yaml'), 'utf8'));
const asked = (questions as readonly { readonly question: string }[]).map(
  ({ question }) => question,
);

/** Puts questions, each by another user. */
async function ask(
  discord: FakeDiscord,
  channels: readonly Place[],
  numbers: Iterable<number>,
): Promise<void> {
  const waiting = numbers[Symbol.iterator]();
  const worker = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const question = asked[next.value % asked.length] ?? '';
      const user = discord.world.addUser();
      if (next.value % DIRECT === 0) {
        await discord.messages.directMessage({ content: question, user, timeout: PATIENCE });
      } else {
        const place = channels[next.value % channels.length];
        // A channel takes but so many answers that all see.
        const options = { question, private: true };
        await discord.interactions.slash({
          name: 'ask',
          options,
          user,
          ...(place && { in: place }),
          timeout: PATIENCE,
        });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

process.exitCode = await command(async () => {
  const discord = await startFakeDiscord();
  try {
    const channels = Array.from({ length: CHANNELS }, () =>
      discord.world.addChannel(discord.guild),
    );
    const { pid } = await startBot({ discord, command: [process.execPath, ...VERBATIM] }).ready(
      PATIENCE,
    );
    const resident = [residentMemory(pid)];
    const shown = progress('memory', QUESTIONS);
    for (let from = 0; from < QUESTIONS; from += STRETCH) {
      await ask(discord, channels, Array.from({ length: STRETCH }, (_, i) => from + i).values());
      resident.push(residentMemory(pid));
      shown.step(STRETCH);
    }
    shown.end();
    const rows = resident.map((bytes, i) => [number(i * STRETCH), number(bytes / 1e6, 1)]);
    const markdown = [
      table(['questions', 'resident MB'], rows),
      '',
      `Each question by another user, one in ${DIRECT} as a direct message, ${AT_ONCE} at a time.`,
    ].join('\n');
    return { markdown, numbers: { stretch: STRETCH, resident } };
  } finally {
    await discord.stop();
  }
});
