import { inTurns } from '../steps.ts';
import {
  type AskedQuestion,
  countUnanswered,
  type KeptQuestion,
  listQuestions,
  removeQuestion,
} from '../store/questions.ts';
import type { Store } from '../store/store.ts';
import { castVote, type Voted } from '../store/votes.ts';
import { masked } from './mask.ts';
import { indexOfSame } from './same-question.ts';

/** How many questions may wait to be counted; those that are too many aren't. */
const MOST_WAITING = 100;
/** Of how many wordings of a fact the like is looked for. */
const MOST_WORDINGS = 10;

/**
 * What is kept of the questions of servers that want it: those of a server one after the other, so
 * that two that ask the same are found to.
 */
export class KeptQuestions {
  readonly #store: Store;
  /** What is done last in each server where something is to be done. */
  readonly #last = new Map<string, Promise<unknown>>();
  #waiting = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Counts a question that wasn't answered. */
  async count(server: string, question: string): Promise<void> {
    if (this.#waiting >= MOST_WAITING) return;
    this.#waiting += 1;
    try {
      await this.#inTurn(server, async () => {
        await countUnanswered(this.#store, server, await this.#asked(server, question));
      });
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Counts what somebody thinks of a question's answer. */
  vote(
    server: string,
    question: string,
    vote: { readonly user: string; readonly helped: boolean },
  ): Promise<Voted> {
    return this.#inTurn(server, async () =>
      castVote(this.#store, server, await this.#asked(server, question), vote),
    );
  }

  /** Takes away the questions that ask the same as one of a fact's wordings: they are answered now. */
  async takeAnswered(server: string, wordings: readonly string[]): Promise<void> {
    await this.#inTurn(server, async () => {
      for (const wording of wordings.slice(0, MOST_WORDINGS)) {
        const { id } = await this.#asked(server, wording);
        if (id !== undefined) await removeQuestion(this.#store, server, id);
      }
    });
  }

  async #asked(server: string, question: string): Promise<AskedQuestion> {
    const text = masked(question);
    const kept = await listQuestions(this.#store, server);
    const same = await inTurns(
      indexOfSame(
        kept.map((one) => one.text),
        text,
      ),
    );
    return { id: kept[same]?.id, text };
  }

  async #inTurn<T>(server: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(server);
    const done = Promise.resolve(before?.catch(() => {})).then(work);
    this.#last.set(server, done);
    try {
      return await done;
    } finally {
      if (this.#last.get(server) === done) this.#last.delete(server);
    }
  }
}

/** The questions that most want an answer first; of as many, the one asked last. */
export function mostWanted(kept: readonly KeptQuestion[]): KeptQuestion[] {
  return [...kept].sort(
    (a, b) => wanted(b) - wanted(a) || b.lastAt.localeCompare(a.lastAt) || a.id.localeCompare(b.id),
  );
}

/** The same without those that have an answer which helped all who said so. */
export function unanswered(kept: readonly KeptQuestion[]): KeptQuestion[] {
  return mostWanted(kept).filter((one) => wanted(one) > 0);
}

function wanted({ times, notIt }: KeptQuestion): number {
  return times + notIt;
}
