import { MAX_QUESTION_LENGTH } from '../../answer/ask.ts';
import { wordsOf } from '../dispatch/addressed.ts';
import { asked } from '../handlers/answer-question.ts';
import { shorten } from '../markdown/shorten.ts';
import { textsOf } from '../texts/texts.ts';
import { note, privately } from '../transport/reply.ts';
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
