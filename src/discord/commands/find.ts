import { MAX_QUESTION_LENGTH } from '../../answer/ask.ts';
import { asked } from '../asked.ts';
import { wordsOf } from '../heard.ts';
import { shorten } from '../render/shorten.ts';
import { note, privately } from '../reply.ts';
import { textsOf } from '../texts/texts.ts';
import type { MessageCommand } from './command.ts';
import { messageCommand } from './data.ts';

/** Finds what the articles say about anybody's message: its text is the question. */
export const findCommand = {
  data: messageCommand(({ commands }) => commands.find),

  execute(interaction, bot) {
    const texts = textsOf(interaction, true);
    const question = shorten(wordsOf(interaction.targetMessage.content), MAX_QUESTION_LENGTH);
    if (question === '') return note(texts.noText);
    return privately(asked({ question, texts, way: 'find' }, bot));
  },
} satisfies MessageCommand;
