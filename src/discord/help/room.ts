import type { Room } from '../pieces/room.ts';
import { forgetCommand } from './forget.ts';
import { helpCommand } from './help.ts';
import { privacyCommand } from './privacy.ts';

/** How to ask, and what is kept of it. */
export const helpRoom: Room = { slashCommands: [helpCommand, privacyCommand, forgetCommand] };
