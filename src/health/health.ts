/** Three heartbeats of Discord's usual 41.25 s, and a little more, in ms. */
const HEARTBEATS = 125_000;

/** A shard of the bot: one connection to Discord. */
export interface Shard {
  readonly id: number;
  /** Whether it is told what happens in its servers. */
  readonly isReady: boolean;
  /** When Discord last let know that it hears the bot, in ms since 1970. */
  readonly heardAt: number;
}

/** One thing that has to be well for the bot to answer as it should. */
export interface Check {
  readonly name: string;
  /** What isn't well, where something isn't. */
  readonly problem?: string;
}

/** How the process is: its parts tell here, and what watches it asks. */
export class Health {
  /**
   * Tells of all shards of this process, of which there are none before Discord has said how many.
   * Undefined where nothing connects to Discord.
   */
  shards: (() => readonly Shard[]) | undefined;
  /** Whether the articles are as in their folder; there is no bot before they are read. */
  articlesAreCurrent = true;

  /** @param now in ms since 1970 */
  checks(now: number): readonly Check[] {
    const articles = checked(
      'articles',
      !this.articlesAreCurrent && 'not reloaded; those read before answer',
    );
    if (this.shards === undefined) return [articles];
    const shards = this.shards();
    const away = shards.filter(({ isReady }) => !isReady);
    const unheard = shards.filter((one) => one.isReady && now - one.heardAt > HEARTBEATS);
    return [
      articles,
      checked('gateway', shards.length === 0 ? 'not connected' : idsOf(away, 'not connected')),
      checked('heartbeat', idsOf(unheard, `not acknowledged for ${HEARTBEATS / 1_000} s`)),
    ];
  }
}

function checked(name: string, problem: string | false): Check {
  return { name, ...(problem && { problem }) };
}

function idsOf(shards: readonly Shard[], problem: string): string | false {
  return shards.length > 0 && `${problem}: shard ${shards.map(({ id }) => id).join(', ')}`;
}
