import type { PassageIndex } from './passage-index.ts';

/**
 * The columns that evidence is kept in. Some are longer than what is in them: they are made once,
 * for as much as the largest question so far took, and go from question to question.
 */
export interface Columns {
  /** Per span: its first token, as an index in the index's `tokens`, and its length in tokens. */
  readonly from: Int32Array;
  readonly length: Int32Array;
  /** Per span: its first match, and the one after its last. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Per span, for each of the query's terms: the greatest strength of a match, and their sum. */
  readonly best: Float64Array;
  readonly counts: Float64Array;
  /** Per span: the share of the question that it has, Σ w(t) × greatest strength of t. */
  readonly coverage: Float64Array;

  /** Matches: tokens that stand for a word of the question, in order; and -1 after the last. */
  readonly positions: Int32Array;
  /** Per match: which of the query's terms it stands for. */
  readonly terms: Int32Array;
  /** Per match: 1 for the word itself, less for a correction or a similar word. */
  readonly strengths: Float64Array;

  /** Per span: its first token that shares a gram with the question, and the one after its last. */
  readonly startAlike: Int32Array;
  readonly endAlike: Int32Array;
  /** Per such token: which one of `compared` it is. */
  readonly alike: Int32Array;
}

/** Columns for more tokens than this are not kept: 20 passages of a book are fewer. */
const MOST_KEPT = 1 << 16;

/**
 * Columns for the spans and tokens of some passages: those that the last question gave back, or new
 * ones. To make a dozen arrays for each question takes as long as to fill them.
 */
export function columnsFor(
  index: PassageIndex,
  passages: readonly number[],
  width: number,
): Columns {
  const { firstSentence, firstToken, scratch } = index;
  let spans = 0;
  let tokens = 0;
  for (const id of passages) {
    const first = firstSentence[id] as number;
    const last = firstSentence[id + 1] as number;
    spans += last - first + 1;
    tokens += (firstToken[last] as number) - (firstToken[first] as number);
  }
  const { spare } = scratch;
  scratch.spare = undefined;
  const cells = spans * width;
  if (
    spare === undefined ||
    spare.from.length < spans ||
    spare.alike.length <= tokens ||
    spare.best.length < cells
  ) {
    return newColumns(powerOfTwo(spans), powerOfTwo(tokens + 1), powerOfTwo(cells));
  }
  spare.best.fill(0, 0, cells);
  spare.counts.fill(0, 0, cells);
  return spare;
}

/** Takes columns for the next question. */
export function returnColumns({ scratch }: PassageIndex, columns: Columns): void {
  if (columns.alike.length <= MOST_KEPT) scratch.spare = columns;
}

function newColumns(spans: number, tokens: number, cells: number): Columns {
  return {
    from: new Int32Array(spans),
    length: new Int32Array(spans),
    start: new Int32Array(spans),
    end: new Int32Array(spans),
    best: new Float64Array(cells),
    counts: new Float64Array(cells),
    coverage: new Float64Array(spans),
    positions: new Int32Array(tokens),
    terms: new Int32Array(tokens),
    strengths: new Float64Array(tokens),
    startAlike: new Int32Array(spans),
    endAlike: new Int32Array(spans),
    alike: new Int32Array(tokens),
  };
}

/** The least power of two that is as large: the next question may need a little more. */
function powerOfTwo(n: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, n)));
}
