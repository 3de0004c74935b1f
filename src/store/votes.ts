import { createHmac } from 'node:crypto';
import type { Transaction } from 'kysely';
import {
  type AskedQuestion,
  type Collecting,
  collectingServers,
  keepQuestion,
  whileCollecting,
} from './questions.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** What came of a vote; `off` where votes aren't counted. */
export type Voted = 'noted' | 'changed' | 'same' | 'off';

/** Whether an answer helped, in somebody's view; one vote a person and question. */
export async function castVote(
  store: Store,
  serverId: string,
  asked: AskedQuestion,
  { user, helped }: { readonly user: string; readonly helped: boolean },
): Promise<Voted> {
  return whileCollecting(store, serverId, async (tables, { secret }) => {
    const question = await keepQuestion(store, tables, serverId, asked, 0);
    const voter = voterOf(secret, user);
    const vote = Number(helped);
    const before = await tables
      .selectFrom('votes')
      .select('helped')
      .where('server', '=', serverId)
      .where('question', '=', question)
      .where('voter', '=', voter)
      .executeTakeFirst();
    await tables
      .insertInto('votes')
      .values({ server: serverId, question, voter, helped: vote })
      .onConflict((conflict) =>
        conflict.columns(['server', 'question', 'voter']).doUpdateSet({ helped: vote }),
      )
      .execute();
    if (!before) return 'noted';
    return Number(before.helped) === vote ? 'same' : 'changed';
  });
}

/**
 * Deletes the votes of a user in all servers, and the questions that were kept for these votes alone.
 *
 * @returns how many votes there were
 */
export async function forgetVotes(store: Store, user: string): Promise<number> {
  let count = 0;
  for await (const [serverId, { secret }] of collectingServers(store)) {
    const voter = voterOf(secret, user);
    const any = await store.use((tables) =>
      tables
        .selectFrom('votes')
        .select('question')
        .where('server', '=', serverId)
        .where('voter', '=', voter)
        .limit(1)
        .executeTakeFirst(),
    );
    if (!any) continue;
    const deleted = await store.mending(() =>
      whileCollecting(store, serverId, (tables) => deleteVotes(tables, serverId, voter)),
    );
    count += deleted === 'off' ? 0 : deleted;
  }
  if (count > 0) await store.scrub();
  return count;
}

async function deleteVotes(
  tables: Transaction<Tables>,
  serverId: string,
  voter: string,
): Promise<number> {
  const votes = await tables
    .deleteFrom('votes')
    .where('server', '=', serverId)
    .where('voter', '=', voter)
    .returning('question')
    .execute();
  const ids = votes.map(({ question }) => question);
  if (ids.length === 0) return 0;
  await tables
    .deleteFrom('questions')
    .where('server', '=', serverId)
    .where('id', 'in', ids)
    .where('times', '=', 0)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('votes')
            .select('votes.voter')
            .whereRef('votes.server', '=', 'questions.server')
            .whereRef('votes.question', '=', 'questions.id'),
        ),
      ),
    )
    .execute();
  return ids.length;
}

/** Tells a voter from others without naming anybody: HMAC-SHA-256 (RFC 2104) of the user's id. */
function voterOf(secret: Collecting['secret'], user: string): string {
  return createHmac('sha256', Buffer.from(secret, 'hex')).update(user).digest('hex');
}
