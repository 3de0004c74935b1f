/** Floods of what Discord passes on, each with how long somebody else waits meanwhile. */

import type { NamedAttack } from './run.ts';
import { PATIENT, type Target } from './target.ts';
import { fill } from './words.ts';

const FLOOD = 500;

/** Lets many things happen at once; says how long somebody else then waits for an answer. */
function flood(
  name: string,
  one: (target: Target, n: number) => unknown,
  count = FLOOD,
): NamedAttack {
  return {
    name: `${count} × ${name}`,
    attack: async (target) => {
      const { discord, patience } = target;
      const all = Array.from({ length: count }, (_, n) =>
        Promise.resolve(one(target, n)).catch(() => {}),
      );
      const from = performance.now();
      await discord.interactions.slash({
        name: 'ask',
        options: { question: 'when did the call take place?', private: true },
        user: discord.world.addUser(),
        answerWithin: PATIENT,
        timeout: patience,
      });
      const waited = performance.now() - from;
      // What isn't answered at all has been dropped.
      await Promise.race([Promise.all(all), new Promise((resolve) => setTimeout(resolve, 2_000))]);
      return `another waits ${Math.round(waited)} ms`;
    },
  };
}

/** Custom ids as nobody but an enemy makes them up. */
const IDS = [
  ...[
    '',
    '1',
    '1:',
    '1:add',
    '1:add:',
    '1:context',
    `1:context:${'0'.repeat(80)}`,
    '1:readOn:a:999999999:1',
    '1:readBack:a:-1:1',
  ],
  ...[
    '1:others:::0:999999999',
    '1:facts::99999999',
    '1:articles:99999999',
    '1:articles:-1',
    '1:articles:1e9',
    '1:dismiss:',
    ':'.repeat(100),
    fill('1:', 100),
    '\u0000'.repeat(100),
    '__proto__',
    '1:__proto__:a',
    '1:constructor:a',
  ],
];

export function floods(): NamedAttack[] {
  return [
    flood('typing by one', ({ discord }, n) =>
      discord.interactions.autocomplete(typing(`who ${n}`)),
    ),
    flood('typing by as many', ({ discord }, n) =>
      discord.interactions.autocomplete({
        ...typing(`who was the one ${n}`),
        user: discord.world.addUser(),
      }),
    ),
    flood('typing 2,000 characters by as many', ({ discord }, n) =>
      discord.interactions.autocomplete({
        ...typing(`${fill('who was the one ', 1_990)}${n}`),
        user: discord.world.addUser(),
      }),
    ),
    flood('an article’s name by as many', ({ discord }, n) =>
      discord.interactions.autocomplete({
        name: 'ask',
        focused: 'article',
        options: { question: 'who', article: `call ${n}` },
        user: discord.world.addUser(),
        answerWithin: PATIENT,
      }),
    ),
    flood('questions by one', ({ discord }, n) =>
      discord.messages.directMessage({ content: `who ${n}?`, timeout: 2_000 }),
    ),
    flood('questions by as many', ({ discord }, n) =>
      discord.messages.directMessage({
        content: `who was the one ${n}?`,
        user: discord.world.addUser(),
        timeout: 2_000,
      }),
    ),
    flood('messages to others of 4,000 characters', ({ discord }) =>
      discord.messages.write({ content: 'a '.repeat(2_000) }),
    ),
    flood('mentions in one channel', ({ discord }, n) =>
      discord.messages.write({
        content: `${discord.messages.mention} who ${n}?`,
        user: discord.world.addUser(),
      }),
    ),
    flood('made-up buttons by one', ({ discord }, n) => forged(discord, n, discord.user)),
    flood('made-up buttons by as many', ({ discord }, n) =>
      forged(discord, n, discord.world.addUser()),
    ),
    flood('servers joined', ({ discord }) => discord.addGuild(), 200),
  ];
}

function typing(question: string) {
  return { name: 'ask', focused: 'question', options: { question }, answerWithin: PATIENT };
}

function forged(discord: Target['discord'], n: number, user: Target['discord']['user']) {
  const message = discord.messages.plant({ content: 'a message' });
  return discord.interactions.forgeButton({
    message,
    user,
    customId: IDS[n % IDS.length] as string,
    answerWithin: PATIENT,
    timeout: 2_000,
  });
}
