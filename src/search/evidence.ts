import { gramsOf } from './analyse.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';

/** What a span of a passage has in common with a question: everything features are made of. */
export interface Evidence {
  /** The span's first token, as an index in the index's `tokens`. */
  readonly from: number;
  /** Its length in tokens. */
  readonly length: number;
  /** Its tokens that stand for a word of the question, in order; three parallel lists. */
  readonly positions: readonly number[];
  /** Which of the query's terms each stands for. */
  readonly terms: readonly number[];
  /** 1 for the word itself, less for a correction or a similar word. */
  readonly strengths: readonly number[];
  /** Per query term: the greatest strength of a match, 0 to 1. */
  readonly best: Float64Array;
  /** Per query term: the sum of strengths. */
  readonly counts: Float64Array;
  /** Per gram of the query: how often it occurs. */
  readonly grams: Uint32Array;
}

/** A passage's evidence, and that of each of its sentences. */
export interface PassageEvidence extends Evidence {
  /** The passage's number in the index. */
  readonly id: number;
  /** Its own sentences, then its hints. */
  readonly sentences: readonly Evidence[];
  /** How many of them, and of its tokens, are its own. */
  readonly own: { readonly sentences: number; readonly tokens: number };
}

/** Terms less alike than this (Dice's coefficient of their grams) are not taken for one another. */
const LEAST_SIMILARITY_TO_MATCH = 0.4;
/** A similar word counts its likeness times this. */
const SIMILAR_STRENGTH = 0.9;

/** What a vocabulary term has in common with a question. */
interface TermMatch {
  /** The query term it stands for, or -1. */
  readonly term: number;
  readonly strength: number;
  /** Indexes of the query's grams that it holds. */
  readonly grams: readonly number[];
}

const NOTHING: TermMatch = { term: -1, strength: 0, grams: [] };

/** Compares passages with one question. Remembers each vocabulary term that it has compared. */
export class Matcher {
  readonly #index: PassageIndex;
  readonly #query: Query;
  /** What each vocabulary term compared so far has in common with the question. */
  readonly #matches: TermMatch[] = [NOTHING];
  /** Per vocabulary term: its place in `#matches`, and 1; 0 while it hasn't been compared. */
  readonly #compared: Int32Array;
  /** Per gram: its number in the query, and 1; 0 for those not in the question. */
  readonly #gramAt: Int32Array;
  /** Per gram of the query: the query terms it is of. */
  readonly #termsOfGram: readonly number[][];
  /** Per query term: how many grams it has. */
  readonly #sizes: readonly number[];

  constructor(index: PassageIndex, query: Query) {
    this.#index = index;
    this.#query = query;
    this.#compared = new Int32Array(index.terms.length);
    this.#gramAt = new Int32Array(index.gramIds.size);
    for (const [g, id] of query.grams.entries()) if (id >= 0) this.#gramAt[id] = g + 1;
    this.#termsOfGram = query.grams.map(() => []);
    this.#sizes = query.terms.map(({ term, text }, j) => {
      const grams = gramsOf(index.terms[term] ?? text);
      for (const gram of grams) {
        const g = this.#gramAt[index.gramIds.get(gram) ?? -1];
        if (g !== undefined) this.#termsOfGram[g - 1]?.push(j);
      }
      return grams.length;
    });
    for (const [j, { term, strength }] of query.terms.entries()) {
      if (term < 0 || this.#compared[term] !== 0) continue;
      this.#remember(term, { term: j, strength, grams: this.#compare(term).grams });
    }
    for (const [term, kin] of nearestKin(query)) {
      if (this.#compared[term] !== 0) continue;
      const alike = this.#compare(term);
      this.#remember(term, alike.strength >= kin.strength ? alike : { ...alike, ...kin });
    }
  }

  /** What the passage numbered `id` has in common with the question. */
  evidence(id: number): PassageEvidence {
    const { firstSentence, firstToken } = this.#index;
    const first = firstSentence[id] as number;
    const last = firstSentence[id + 1] as number;
    const whole = this.#empty(firstToken[first] as number, firstToken[last] as number);
    const sentences: Evidence[] = [];
    for (let s = first; s < last; s++) {
      const sentence = this.#empty(firstToken[s] as number, firstToken[s + 1] as number);
      this.#collect(sentence);
      add(whole, sentence);
      sentences.push(sentence);
    }
    const ownSentences = this.#index.ownSentences[id] as number;
    const own = {
      sentences: ownSentences,
      tokens: (firstToken[first + ownSentences] as number) - whole.from,
    };
    return Object.assign(whole, { id, sentences, own });
  }

  #empty(from: number, to: number): Collected {
    const terms = this.#query.terms.length;
    return {
      from,
      length: to - from,
      positions: [],
      terms: [],
      strengths: [],
      best: new Float64Array(terms),
      counts: new Float64Array(terms),
      grams: new Uint32Array(this.#query.grams.length),
    };
  }

  #collect(into: Collected): void {
    const { tokens } = this.#index;
    const { best, counts, grams } = into;
    for (let t = into.from; t < into.from + into.length; t++) {
      const id = tokens[t] as number;
      const seen = this.#compared[id] as number;
      const match = seen === 0 ? this.#remember(id, this.#compare(id)) : this.#matches[seen - 1];
      if (match === undefined || match === NOTHING) continue;
      for (const g of match.grams) grams[g] = (grams[g] as number) + 1;
      const { term, strength } = match;
      if (term < 0) continue;
      into.positions.push(t);
      into.terms.push(term);
      into.strengths.push(strength);
      counts[term] = (counts[term] as number) + strength;
      if (strength > (best[term] as number)) best[term] = strength;
    }
  }

  #remember(id: number, match: TermMatch): TermMatch {
    this.#compared[id] = match === NOTHING ? 1 : this.#matches.push(match);
    return match;
  }

  /** The query term most like a vocabulary term, and the grams that they share. */
  #compare(id: number): TermMatch {
    const { starts, values } = this.#index.termGrams;
    const from = starts[id] as number;
    const to = starts[id + 1] as number;
    const grams: number[] = [];
    for (let i = from; i < to; i++) {
      const g = this.#gramAt[values[i] as number] as number;
      if (g > 0) grams.push(g - 1);
    }
    if (grams.length === 0) return NOTHING;
    const shared = new Uint8Array(this.#sizes.length);
    for (const g of grams) {
      for (const j of this.#termsOfGram[g] as number[]) shared[j] = (shared[j] as number) + 1;
    }
    let term = -1;
    let most = LEAST_SIMILARITY_TO_MATCH;
    for (let j = 0; j < shared.length; j++) {
      const similarity = (2 * (shared[j] as number)) / ((this.#sizes[j] as number) + to - from);
      if (similarity < most) continue;
      most = similarity;
      term = j;
    }
    return { term, strength: term < 0 ? 0 : SIMILAR_STRENGTH * most, grams };
  }
}

/** Which of the query's terms each vocabulary term is the nearest kin of. */
function nearestKin({ terms }: Query): Map<number, Pick<TermMatch, 'term' | 'strength'>> {
  const nearest = new Map<number, Pick<TermMatch, 'term' | 'strength'>>();
  for (const [j, { kin }] of terms.entries()) {
    for (const { term, strength } of kin) {
      if (strength > (nearest.get(term)?.strength ?? 0)) nearest.set(term, { term: j, strength });
    }
  }
  return nearest;
}

interface Collected extends Evidence {
  readonly positions: number[];
  readonly terms: number[];
  readonly strengths: number[];
}

function add(whole: Collected, part: Evidence): void {
  for (let i = 0; i < part.positions.length; i++) {
    whole.positions.push(part.positions[i] as number);
    whole.terms.push(part.terms[i] as number);
    whole.strengths.push(part.strengths[i] as number);
  }
  for (let j = 0; j < part.best.length; j++) {
    whole.counts[j] = (whole.counts[j] as number) + (part.counts[j] as number);
    whole.best[j] = Math.max(whole.best[j] as number, part.best[j] as number);
  }
  for (let g = 0; g < part.grams.length; g++) {
    whole.grams[g] = (whole.grams[g] as number) + (part.grams[g] as number);
  }
}
