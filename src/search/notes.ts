import type { Evidence } from './evidence.ts';

/** What measures note down while they reckon. Arrays may be longer than what is in them. */
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

/**
 * Notes for one question: all that its measures write, so that they make no arrays. They are those
 * of the question before, if that wasn't shorter.
 */
export function notesFor({ index: { scratch }, query }: Evidence): Notes {
  const { sequence, weights, terms, grams } = query;
  const words = Math.max(sequence.length, terms.length);
  let { notes } = scratch;
  if (notes === undefined || notes.near.length < words || notes.grams.length < grams.length) {
    notes = newNotes(words, grams.length);
    scratch.notes = notes;
  }
  notes.places.fill(-1, 0, terms.length);
  for (const [i, j] of sequence.entries()) {
    notes.weights[i] = weights[j] as number;
    notes.costs[i] = SKIP_ASKED * (weights[j] as number);
    if ((notes.places[j] as number) < 0) notes.places[j] = i;
  }
  return notes;
}

/** Notes for a question of so many words and grams. It has no more pairs than words. */
function newNotes(words: number, grams: number): Notes {
  return {
    terms: new Int32Array(words),
    grams: new Int32Array(grams),
    termCount: 0,
    gramCount: 0,
    gramsHeld: new Uint32Array(grams),
    bits: new Uint32Array((grams >> 5) + 1),
    weights: new Float64Array(words),
    costs: new Float64Array(words),
    places: new Int32Array(words),
    before: new Float64Array(words + 1),
    row: new Float64Array(words + 1),
    pairs: new Float64Array(words),
    near: new Float64Array(words),
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
  const words = (evidence.query.grams.length >> 5) + 1;
  for (let w = 0; w < words; w++) {
    for (let rest = bits[w] as number; rest !== 0; rest &= rest - 1) {
      found[count++] = (w << 5) + 31 - Math.clz32(rest & -rest);
    }
    bits[w] = 0;
  }
  notes.gramCount = count;
}
