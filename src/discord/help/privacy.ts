import { noteCard } from '../cards/note-card.ts';
import { slashCommand } from '../pieces/command.ts';
import { privately } from '../transport/reply.ts';

export const privacyCommand = slashCommand({
  name: 'privacy',
  description: 'What this bot keeps, and what it doesn’t',
  words: ({ privacy }) => privacy,

  execute(_interaction, { services, serverId, texts: { own } }) {
    const collecting = serverId === undefined ? undefined : services.servers.collecting(serverId);
    const here = collecting ? own.collectedHere(collecting.keepDays) : own.notCollectedHere;
    return privately(noteCard(`${own.privacy}\n- ${here}`, own.privacyTitle));
  },
});
