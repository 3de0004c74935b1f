import { ApplicationCommandType } from 'discord.js';
import { BOUNDS } from '../../bounds.ts';
import { answerQuestion } from '../ask/answer-question.ts';
import { plainWords } from '../markdown/plain-words.ts';
import { shorten } from '../markdown/shorten.ts';
import type { MessageCommand, MessageCommandData } from '../pieces/command.ts';
import { EVERYWHERE, localizedName } from '../pieces/localized.ts';
import { note, privately } from '../transport/reply.ts';

/** Finds what the articles say about anybody's message: its text is the question. */
export const findCommand = {
  data: {
    type: ApplicationCommandType.Message,
    name: 'Find in article',
    ...localizedName(({ find }) => find),
    ...EVERYWHERE,
  } as const satisfies MessageCommandData,

  execute({ targetMessage }, request) {
    const question = shorten(plainWords(targetMessage.content), BOUNDS.questionLength.most);
    if (question === '') return note(request.texts.own.noText);
    return privately(answerQuestion({ question, which: 'all', seenBy: 'asker' }, request).card);
  },
} satisfies MessageCommand;
