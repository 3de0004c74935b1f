import type { Evidence } from './evidence.ts';
import type { Query } from './query.ts';

/** What measures note down while they reckon. */
export interface Notes {
  /** The query's terms and grams found in the span read last, ascending: so many of each list. */
  readonly terms: Int32Array;
  readonly grams: Int32Array;
  termCount: number;
  gramCount: number;
  /** Per gram of the query: how often that span has it. */
  readonly gramsHeld: Uint32Array;
  /** A bit for each gram: reading the bits sorts the grams. Always left at 0. */
  readonly bits: Uint32Array;
  /** Per place of the question's sequence: what its word weighs, and what leaving it out costs. */
  readonly weights: Float64Array;
  readonly costs: Float64Array;
  /** Per term: its first place. */
  readonly places: Int32Array;
  /** The same and one before the first: two rows of an alignment. */
  readonly before: Float64Array;
  readonly row: Float64Array;
  /** Per pair: the most that it counts in a span. */
  readonly pairs: Float64Array;
  /** Per query term: the most that its matches count at one place. Always left at 0. */
  readonly near: Float64Array;
}

/** What leaving a word of the question out costs an alignment, by its weight. */
const SKIP_ASKED = 0.25;

/** Notes for one question: all that its measures write, so that they make no arrays. */
export function notesFor({ terms, sequence, grams, pairs, weights }: Query): Notes {
  const asked = Float64Array.from(sequence, (j) => weights[j] as number);
  return {
    terms: new Int32Array(terms.length),
    grams: new Int32Array(grams.length),
    termCount: 0,
    gramCount: 0,
    gramsHeld: new Uint32Array(grams.length),
    bits: new Uint32Array((grams.length >> 5) + 1),
    weights: asked,
    costs: asked.map((weight) => SKIP_ASKED * weight),
    places: Int32Array.from(terms, (_, j) => sequence.indexOf(j)),
    before: new Float64Array(sequence.length + 1),
    row: new Float64Array(sequence.length + 1),
    pairs: new Float64Array(pairs.count),
    near: new Float64Array(terms.length),
  };
}

/** Notes which terms and grams of the question a span has: most have few of them. */
export function read(evidence: Evidence, span: number, notes: Notes): void {
  readTerms(evidence, span, notes);
  readGrams(evidence, span, notes);
}

function readTerms({ query, best }: Evidence, span: number, notes: Notes): void {
  const width = query.terms.length;
  const own = span * width;
  let count = 0;
  for (let j = 0; j < width; j++) {
    if ((best[own + j] as number) > 0) notes.terms[count++] = j;
  }
  notes.termCount = count;
}

function readGrams(evidence: Evidence, span: number, notes: Notes): void {
  const { alike, startAlike, endAlike } = evidence;
  const { firstGram, grams } = evidence.compared;
  const { gramsHeld, bits, grams: found } = notes;
  for (let i = 0; i < notes.gramCount; i++) gramsHeld[found[i] as number] = 0;
  const end = endAlike[span] as number;
  for (let t = startAlike[span] as number; t < end; t++) {
    const one = alike[t] as number;
    const last = firstGram[one + 1] as number;
    for (let i = firstGram[one] as number; i < last; i++) {
      const g = grams[i] as number;
      gramsHeld[g] = (gramsHeld[g] as number) + 1;
      bits[g >> 5] = (bits[g >> 5] as number) | (1 << (g & 31));
    }
  }
  let count = 0;
  for (let w = 0; w < bits.length; w++) {
    for (let rest = bits[w] as number; rest !== 0; rest &= rest - 1) {
      found[count++] = (w << 5) + 31 - Math.clz32(rest & -rest);
    }
    bits[w] = 0;
  }
  notes.gramCount = count;
}
