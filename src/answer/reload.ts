import type { Article } from '../library/article.ts';
import type { KnowledgeFolder } from '../library/load.ts';
import { watchFolder } from '../library/watch.ts';
import { sharedWork } from '../one-at-a-time.ts';
import { inTurns } from '../steps.ts';
import { type Knowledge, preparing } from './knowledge.ts';

/** What becomes of reading a folder again. */
export interface Outcomes {
  /** There is another knowledge now, with these articles new or changed. */
  readonly replaced: (knowledge: Knowledge, changed: readonly Article[]) => void;
  /** It was read again, and its articles are as they were. */
  readonly unchanged: () => void;
  /** It couldn't be read, with a ProblemsError where its owner can mend that: the old one stands. */
  readonly failed: (error: unknown) => void;
}

/** What keeps a knowledge as its folder is. */
export interface Reloading {
  /** Reads it again now, whether anything seems to have changed or not; never fails. */
  now(): Promise<void>;
  stop(): void;
}

/**
 * Reads a folder again whenever something in it has changed, and makes another knowledge of it, in
 * turns with whatever else the process has to do. One with a mistake in it is not taken, nor a part
 * of it, and is told of once.
 */
export function reloading(
  folder: KnowledgeFolder,
  first: Knowledge,
  { replaced, unchanged, failed }: Outcomes,
): Reloading {
  let standing = first;
  let isAsked = false;

  const readAgain = async () => {
    const isWanted = isAsked;
    isAsked = false;
    if (!isWanted && !(await folder.hasChanged())) return;
    const library = await folder.read();
    if (library === standing.library) return unchanged();
    const old = new Set(standing.library.articles);
    standing = await inTurns(preparing(library, standing.model));
    replaced(
      standing,
      library.articles.filter((article) => !old.has(article)),
    );
  };
  const read = sharedWork(() => readAgain().catch(failed));
  const watching = watchFolder(folder.path, read);
  return {
    now() {
      isAsked = true;
      return read();
    },
    stop: watching.stop,
  };
}
