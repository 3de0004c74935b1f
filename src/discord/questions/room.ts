import { forManagers, on, type Room } from '../pieces/room.ts';
import { later } from '../transport/reply.ts';
import * as acts from './acts.ts';
import { questionsPage, stopped, withoutQuestion } from './lists.ts';
import { questionsCommand } from './questions.ts';
import { teach } from './teach.ts';
import { vote } from './vote.ts';

/** What was asked in a server and not answered, and what people think of answers. */
export const questionsRoom: Room = {
  slashCommands: [questionsCommand],
  buttons: [
    on(acts.vote, vote),
    on(acts.teach, forManagers(['questions'], teach)),
    on(
      acts.questions,
      forManagers(['questions'], ({ grant, page }, _, request) =>
        later(() => questionsPage(grant, page, request)),
      ),
    ),
    on(
      acts.drop,
      forManagers(['questions'], (dropped, _, request) =>
        later(() => withoutQuestion(dropped, request)),
      ),
    ),
    on(
      acts.stop,
      forManagers(['questions'], (_fields, _, request) => later(() => stopped(request))),
    ),
  ],
};
