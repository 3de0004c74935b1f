import type { Library } from '../library/article.ts';
import { indexingPassages } from '../search/indexing.ts';
import { RANKING_MODEL, type RankingModel } from '../search/model.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { atOnce, type Steps } from '../steps.ts';
import { CONFIDENCE_MODEL, type ConfidenceModel } from './confidence.ts';
import { type FactIndex, indexingFacts } from './fact-index.ts';
import { type IsName, namesOf } from './names.ts';

/** What was learned from questions and their answers. */
export interface Model {
  readonly ranking: RankingModel;
  readonly confidence: ConfidenceModel;
}

/** The model as fitted by `npm run train`. */
const MODEL: Model = { ranking: RANKING_MODEL, confidence: CONFIDENCE_MODEL };

/** A library with all that is derived from it once and shared by every question. */
export interface Knowledge {
  readonly library: Library;
  readonly passages: PassageIndex;
  readonly facts: FactIndex;
  readonly model: Model;
  /** Tells the articles' names among words that were typed without capitals. */
  readonly isName: IsName;
}

/** Builds the indexes of a library: the only costly step, done once at start. */
export function prepare(library: Library, model = MODEL): Knowledge {
  return atOnce(preparing(library, model));
}

/** The same in steps, for while questions are being answered. */
export function* preparing(library: Library, model = MODEL): Steps<Knowledge> {
  const passages = yield* indexingPassages(library.articles);
  const facts = yield* indexingFacts(library.articles);
  return { library, passages, facts, model, isName: namesOf(passages) };
}
