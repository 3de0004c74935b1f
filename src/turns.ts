/** There is no place left to wait in, or another had more right to it. */
export class Busy extends Error {}

export interface Places {
  /** How many works may be under way at a time, and how many of one key. */
  readonly atOnce?: number;
  readonly atOnceOfKey?: number;
  /** How many works of one key may wait or be under way. */
  readonly ofKey?: number;
  /** What may wait in all, by weight. */
  readonly waiting?: number;
}

export interface Work {
  /** What it takes of the places to wait in. */
  readonly weight?: number;
  /** Time that is counted besides what it takes, in ms. */
  readonly cost?: number;
}

interface Waiting {
  readonly keys: readonly string[];
  readonly weight: number;
  readonly cost: number;
  /** The virtual time when it came. */
  readonly came: number;
  /** Begins it; what is given hears of its end, before whoever waits for it does. */
  readonly begin: (end: () => void) => void;
  readonly refuse: () => void;
}

/** How long works that don't wait for anything may together keep the event loop, in ms. */
const SLICE = 10;

/** How often it then turns before the next work: in each turn it takes one new connection only. */
const ROUNDS = 100;

/** How much of the time that a key took is forgotten while as much passes. */
const FORGOTTEN = 1 / 20;

/**
 * Fair turns. Each work is some key's, such as a server's, or that of several keys, such as a server and
 * a user. The next turn goes to the work whose keys have taken the least time of late, so that who asks
 * for much waits for itself: whoever takes a turn starts behind those who wait, by as long as its work took.
 * (This is start-time fair queueing.) Where it is full, the key that has most waiting loses its newest work,
 * of those the one that took most time: many keys together can't keep out another for long. Between
 * works the event loop has its turn.
 */
export class Turns {
  readonly #places: Required<Places>;
  readonly #now: () => number;
  /** In the order in which they came. */
  readonly #waiting = new Set<Waiting>();
  readonly #underWay = new Set<Waiting>();
  /** Of all that waits. */
  #weight = 0;
  /** From what virtual time on a key's next work may start, where that isn't past. */
  readonly #startsOf = new Map<string, number>();
  /** The virtual time: the latest start, and some of the time that has passed. */
  #time = 0;
  #timedAt: number;
  /** How long the event loop has been kept since it last had its turn, in ms. */
  #kept = 0;
  #isLettingGo = false;

  /** @param now A clock, in ms */
  constructor(places: Places = {}, now = () => performance.now()) {
    const most = Number.POSITIVE_INFINITY;
    this.#places = { atOnce: 1, atOnceOfKey: most, ofKey: most, waiting: most, ...places };
    this.#now = now;
    this.#timedAt = now();
  }

  /**
   * Does the work when its turn has come; at once, before this returns, where nothing else is done.
   *
   * @throws {Busy} Where it has no place, or loses it to others
   */
  take<T>(
    keys: readonly string[],
    work: () => T | Promise<T>,
    { weight = 1, cost = 0 }: Work = {},
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const refuse = () => reject(new Busy());
      if (keys.some((key) => this.#countOf(key) >= this.#places.ofKey)) return refuse();
      const begin = (end: () => void) => {
        const settle = (how: () => void) => {
          end();
          how();
        };
        try {
          const done = work();
          if (!(done instanceof Promise)) return settle(() => resolve(done));
          done.then(
            (value) => settle(() => resolve(value)),
            (error) => settle(() => reject(error)),
          );
        } catch (error) {
          settle(() => reject(error));
        }
      };
      this.#waiting.add({ keys, weight, cost, came: this.#pass(), begin, refuse });
      this.#weight += weight;
      this.#goOn();
      this.#makeRoom();
    });
  }

  #goOn(): void {
    while (this.#kept < SLICE && this.#underWay.size < this.#places.atOnce) {
      const next = this.#next();
      if (!next) return;
      this.#begin(next);
    }
  }

  /** The work that may start earliest; of several the one that came first. */
  #next(): Waiting | undefined {
    let first: Waiting | undefined;
    for (const one of this.#waiting) {
      if (first && this.#startOf(one) >= this.#startOf(first)) continue;
      if (one.keys.every((key) => this.#underWayOf(key) < this.#places.atOnceOfKey)) first = one;
    }
    return first;
  }

  #begin(one: Waiting): void {
    const start = this.#startOf(one);
    this.#time = Math.max(this.#time, start);
    this.#leave(one);
    this.#underWay.add(one);
    const from = this.#now();
    one.begin(() => {
      this.#underWay.delete(one);
      const took = this.#now() - from + one.cost;
      for (const key of one.keys) {
        this.#startsOf.set(key, Math.max(start, this.#startsOf.get(key) ?? 0) + took);
      }
      // Not at once: whoever waits for this one may have another.
      queueMicrotask(() => this.#goOn());
    });
    this.#keep(this.#now() - from + one.cost);
  }

  /** Counts for how long the event loop was kept, and lets it have its turn before much more. */
  #keep(ms: number): void {
    this.#kept += ms;
    if (this.#isLettingGo) return;
    this.#isLettingGo = true;
    let rounds = 0;
    const goOn = () => {
      rounds += 1;
      if (this.#kept >= SLICE && rounds < ROUNDS) {
        setImmediate(goOn);
        return;
      }
      this.#isLettingGo = false;
      this.#kept = 0;
      this.#goOn();
    };
    setImmediate(goOn);
  }

  /** Refuses what has least right to wait, until there is room for the rest. */
  #makeRoom(): void {
    // What takes all the room by itself may wait where nothing else does.
    while (this.#weight > this.#places.waiting && this.#waiting.size > 1) {
      const held = new Map<string, number>();
      for (const { keys, weight } of this.#waiting) {
        for (const key of keys) held.set(key, (held.get(key) ?? 0) + weight);
      }
      const heldOf = ({ keys }: Waiting) => Math.max(...keys.map((key) => held.get(key) ?? 0));
      const last = [...this.#waiting].reduce((a, b) =>
        (heldOf(b) - heldOf(a) || this.#startOf(b) - this.#startOf(a)) >= 0 ? b : a,
      );
      this.#leave(last);
      last.refuse();
    }
  }

  #leave(one: Waiting): void {
    this.#waiting.delete(one);
    this.#weight -= one.weight;
  }

  /** The virtual time when a work may start. */
  #startOf({ keys, came }: Waiting): number {
    return Math.max(came, ...keys.map((key) => this.#startsOf.get(key) ?? 0));
  }

  /** Lets time pass, and forgets the keys that have waited for as long as they should. */
  #pass(): number {
    const now = this.#now();
    this.#time += (now - this.#timedAt) * FORGOTTEN;
    this.#timedAt = now;
    for (const [key, start] of this.#startsOf) {
      if (start <= this.#time) this.#startsOf.delete(key);
    }
    return this.#time;
  }

  #countOf(key: string): number {
    let count = this.#underWayOf(key);
    for (const { keys } of this.#waiting) if (keys.includes(key)) count += 1;
    return count;
  }

  #underWayOf(key: string): number {
    let count = 0;
    for (const { keys } of this.#underWay) if (keys.includes(key)) count += 1;
    return count;
  }
}
