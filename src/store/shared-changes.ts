import { sharedWork } from '../one-at-a-time.ts';
import { revisionsOf } from './servers.ts';
import type { Store } from './store.ts';

/** How often the revisions are asked for, and what failed is tried again, in ms. */
const INTERVAL = 5_000;

/** What follows the changes that this process and others make. */
export interface SharedChanges {
  /** Asks now whether these servers, or all in use, have changed; never fails. */
  check(servers?: Iterable<string>): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Calls back for each server that this process changes, which waits for it, and for each in use whose
 * revision is not the one in use: at once where the change is heard of, and within 5 seconds in any
 * case. Where no other process can change anything, only what failed is asked for again.
 *
 * @param inUse the servers in use, and the revision of each, as it was before its articles were read
 * @param changed brings a server up to date, `inUse` too; called again when it hasn't
 * @param failed hears what fails: the database is out of reach, or `changed` threw
 */
export function followChanges(
  store: Store,
  {
    inUse,
    changed,
    failed,
  }: {
    readonly inUse: () => ReadonlyMap<string, number>;
    readonly changed: (serverId: string) => Promise<void>;
    readonly failed: (error: unknown) => void;
  },
): SharedChanges {
  const wanted = new Set<string>();
  const failing = new Set<string>();

  const follow = async (serverId: string) => {
    failing.add(serverId);
    try {
      await changed(serverId);
      failing.delete(serverId);
    } catch (error) {
      failed(error);
    }
  };
  const compare = async () => {
    const before = inUse();
    const servers = [...wanted].filter((serverId) => before.has(serverId));
    for (const serverId of wanted) failing.delete(serverId);
    wanted.clear();
    if (servers.length === 0) return;
    for (const serverId of servers) failing.add(serverId);
    const revisions = await revisionsOf(store, servers);
    for (const [serverId, used] of [...inUse()]) {
      const revision = revisions.get(serverId);
      if (revision === undefined) continue;
      if (revision !== used) await follow(serverId);
      else failing.delete(serverId);
    }
  };
  // So that a slow database isn't asked by many at a time.
  const compareAll = sharedWork(() => compare().catch(failed));
  const check = (servers: Iterable<string> = inUse().keys()) => {
    for (const serverId of servers) wanted.add(serverId);
    return compareAll();
  };
  const poll = async () => {
    if (!store.isShared) return check(failing);
    // Nothing in use, nothing to open.
    if (inUse().size === 0) return;
    await store.listen((serverId) => check([serverId])).catch(failed);
    await check();
  };

  store.onChange(follow);
  const timer = setInterval(poll, INTERVAL);
  timer.unref();
  return {
    check,
    async stop() {
      clearInterval(timer);
      // What is under way ends first.
      await compareAll();
    },
  };
}
