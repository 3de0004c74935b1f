import { others } from '../ask/acts.ts';
import { context } from '../cards/excerpt.ts';
import { on, type Room, turnTo } from '../pieces/room.ts';
import * as acts from './acts.ts';
import { findCommand } from './find.ts';
import { passageCommand } from './passage.ts';
import { around, further, next } from './turning.ts';

/** Reading passages: one by its number, those around one, the next best for a question. */
export const passagesRoom: Room = {
  slashCommands: [passageCommand],
  messageCommands: [findCommand],
  buttons: [
    on(context, (to, interaction, request) => turnTo(around(to, request), interaction, request)),
    on(acts.readOn, (from, interaction, request) =>
      turnTo(further(from, 'on', request), interaction, request),
    ),
    on(acts.readBack, (from, interaction, request) =>
      turnTo(further(from, 'back', request), interaction, request),
    ),
    on(others, (after, interaction, request) =>
      turnTo(next(after, interaction.message, request), interaction, request),
    ),
  ],
};
