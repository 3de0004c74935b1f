import { forgetVotes } from '../../store/votes.ts';
import { noteCard } from '../cards/note-card.ts';
import { slashCommand } from '../pieces/command.ts';
import { later } from '../transport/reply.ts';

/** Deletes what is tied to who asks for it: in memory at once, and their votes in all servers. */
export const forgetCommand = slashCommand({
  name: 'forget',
  description: 'Delete at once what is tied to you',
  words: ({ forget }) => forget,

  execute(_interaction, { services, conversations, userId, texts: { own } }) {
    const { store, componentKeys, pendingImports, drafts } = services;
    return later(async () => {
      const remembered = conversations.forget(userId);
      const written =
        pendingImports.forget(userId) + drafts.deleteWhere((one) => one.userId === userId);
      componentKeys.forget(userId);
      const votes = store.exists ? await forgetVotes(store, userId) : 0;
      return noteCard(own.forgotten(Number(remembered), written, votes), own.forgottenTitle);
    });
  },
});
