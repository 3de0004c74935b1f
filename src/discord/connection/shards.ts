import { type Client, Events, Status } from 'discord.js';
import type { Shard } from '../../health/health.ts';

/** What can be asked at any time how the client's shards are; there are none before it logs in. */
export function followShards(client: Client): () => readonly Shard[] {
  const connectedAt = new Map<number, number>();
  const connected = (id: number) => connectedAt.set(id, Date.now());
  client.on(Events.ShardReady, connected);
  client.on(Events.ShardResume, connected);
  return () =>
    client.ws.shards.map(({ id, status, lastPingTimestamp, ping }) => ({
      id,
      isReady: status === Status.Ready,
      // The first heartbeat is acknowledged up to 41 s later, and what is known is the last before.
      heardAt: Math.max(connectedAt.get(id) ?? 0, lastPingTimestamp + ping),
    }));
}
