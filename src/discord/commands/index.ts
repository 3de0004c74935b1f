import { addToLibraryCommand } from './add-to-library.ts';
import { articleCommand } from './article.ts';
import { askCommand } from './ask.ts';
import type { MessageCommand, SlashCommand } from './command.ts';
import { factsCommand } from './facts.ts';
import { findCommand } from './find.ts';
import { forgetCommand } from './forget.ts';
import { helpCommand } from './help.ts';
import { libraryCommand } from './library/library.ts';
import { passageCommand } from './passage.ts';
import { privacyCommand } from './privacy.ts';
import { questionsCommand } from './questions/questions.ts';

export const slashCommands: readonly SlashCommand[] = [
  askCommand,
  articleCommand,
  passageCommand,
  factsCommand,
  helpCommand,
  privacyCommand,
  forgetCommand,
  libraryCommand,
  questionsCommand,
];

export const messageCommands: readonly MessageCommand[] = [findCommand, addToLibraryCommand];

/** Every command as it is registered. */
export const commandData = [...slashCommands, ...messageCommands].map(({ data }) => data);
