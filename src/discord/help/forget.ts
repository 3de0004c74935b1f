import { forgetVotes } from '../../store/votes.ts';
import { noteCard } from '../cards/note-card.ts';
import { slashCommand } from '../pieces/command.ts';
import { later } from '../transport/reply.ts';

/** Deletes what is tied to who asks for it: in memory at once, and their votes in all servers. */
export const forgetCommand = slashCommand({
  name: 'forget',
  description: 'Delete at once what is tied to you',
  words: ({ forget }) => forget,

  execute(_interaction, { services, conversations, asker, texts: { own } }) {
    const { store, componentKeys, pendingImports, drafts } = services;
    return later(async () => {
      const remembered = conversations.forget(asker);
      const written =
        pendingImports.forget(asker) + drafts.deleteWhere((one) => one.asker === asker);
      componentKeys.forget(asker);
      const votes = store.exists ? await forgetVotes(store, asker) : 0;
      return noteCard(own.forgotten(Number(remembered), written, votes), own.forgottenTitle);
    });
  },
});
