import { BOUNDS } from '../bounds.ts';
import { KeyedQueue } from '../one-at-a-time.ts';
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
import { indexOfSame, type Marks, marksOf } from './same-question.ts';

/**
 * What is kept of the questions of servers that want it: those of a server one after the other, so
 * that two that ask the same are found to.
 */
export class KeptQuestions {
  readonly #store: Store;
  readonly #queue = new KeyedQueue();
  /** The marks of the questions that are kept, by their ids, in the servers asked last: the latest at the end. */
  readonly #marks = new Map<string, ReadonlyMap<string, Marks>>();
  #waiting = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Counts a question that wasn't answered. */
  async count(serverId: string, question: string): Promise<void> {
    if (this.#waiting >= BOUNDS.waitingQuestions.most) return;
    this.#waiting += 1;
    try {
      await this.#queue.add(serverId, async () => {
        await countUnanswered(this.#store, serverId, await this.#asked(serverId, question));
      });
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Counts what somebody thinks of a question's answer. */
  vote(
    serverId: string,
    question: string,
    vote: { readonly user: string; readonly helped: boolean },
  ): Promise<Voted> {
    return this.#queue.add(serverId, async () =>
      castVote(this.#store, serverId, await this.#asked(serverId, question), vote),
    );
  }

  /** Takes away the questions that ask the same as one of a fact's wordings: they are answered now. */
  async takeAnswered(serverId: string, wordings: readonly string[]): Promise<void> {
    await this.#queue.add(serverId, async () => {
      for (const wording of wordings.slice(0, BOUNDS.answeredWordings.most)) {
        const { id } = await this.#asked(serverId, wording);
        if (id !== undefined) await removeQuestion(this.#store, serverId, id);
      }
    });
  }

  async #asked(serverId: string, question: string): Promise<AskedQuestion> {
    const text = masked(question);
    const kept = await listQuestions(this.#store, serverId);
    const texts = kept.map((one) => one.text);
    const same = await inTurns(indexOfSame(texts, this.#marksOf(serverId, kept), text));
    return { id: kept[same]?.id, text };
  }

  /** The marks of all that is kept in a server: those that are known, and new ones. */
  #marksOf(serverId: string, kept: readonly KeptQuestion[]): readonly Marks[] {
    const known = this.#marks.get(serverId);
    const marks = kept.map(({ id, text }) => [id, known?.get(id) ?? marksOf(text)] as const);
    this.#marks.delete(serverId);
    this.#marks.set(serverId, new Map(marks));
    if (this.#marks.size > BOUNDS.markedServers.most) {
      for (const oldest of this.#marks.keys()) {
        this.#marks.delete(oldest);
        break;
      }
    }
    return marks.map(([, mark]) => mark);
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
