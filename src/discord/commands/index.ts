import { articleCommand } from './article.ts';
import { askCommand } from './ask.ts';
import type { SlashCommand } from './command.ts';
import { factsCommand } from './facts.ts';
import { helpCommand } from './help.ts';
import { passageCommand } from './passage.ts';

/** Every command of the bot. */
export const commands: readonly SlashCommand[] = [
  askCommand,
  articleCommand,
  passageCommand,
  factsCommand,
  helpCommand,
];
