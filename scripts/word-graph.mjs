/** The letters of words; the first stands before one that is a capital. */
const ALPHABET = "^'abcdefghijklmnopqrstuvwxyz";

/**
 * Words as a minimal acyclic automaton, in which they share their beginnings and their endings
 * (Daciuk et al. 2000, "Incremental Construction of Minimal Acyclic Finite-State Automata").
 *
 * Each edge takes three bytes, the lowest first: in 5 bits its letter's place in the alphabet, in
 * one whether a word may end with it, in one whether it is its node's last edge, in 17 the first edge
 * of the node that it leads to, or 0 for none. A node's edges stand together, those of the root first.
 *
 * @param {Iterable<string>} words
 * @returns {Buffer}
 */
export function graphOf(words) {
  const nodes = new Set([merged(treeOf(words), new Map())]);
  const firsts = new Map();
  let size = 0;
  // A set goes through what is added to it on the way.
  for (const node of nodes) {
    firsts.set(node, size);
    size += node.edges.size;
    for (const next of node.edges.values()) if (next.edges.size > 0) nodes.add(next);
  }
  if (size > 2 ** 17) throw new RangeError(`${size} edges are more than 17 bits can number`);
  const bytes = Buffer.alloc(3 * size);
  let at = 0;
  for (const node of nodes) {
    let left = node.edges.size;
    for (const [letter, next] of node.edges) {
      left -= 1;
      const flags = (next.isEnd ? 1 << 5 : 0) | (left === 0 ? 1 << 6 : 0);
      at = bytes.writeUIntLE(letter | flags | ((firsts.get(next) ?? 0) << 7), at, 3);
    }
  }
  return bytes;
}

/** A tree of the words: each node's edges by their letter's place in the alphabet. */
function treeOf(words) {
  const root = { edges: new Map(), isEnd: false };
  for (const word of words) {
    let node = root;
    for (const letter of word.replace(/[A-Z]/g, (capital) => `^${capital.toLowerCase()}`)) {
      const place = ALPHABET.indexOf(letter);
      if (place < 0) throw new RangeError(`no letter of the alphabet: ${letter} in ${word}`);
      const next = node.edges.get(place) ?? { edges: new Map(), isEnd: false };
      node.edges.set(place, next);
      node = next;
    }
    node.isEnd = true;
  }
  return root;
}

/** The one node of those known from which the same ways lead on. */
function merged(node, known) {
  for (const [letter, next] of node.edges) node.edges.set(letter, merged(next, known));
  const ways = [...node.edges].map(([letter, next]) => [letter, next.id]).sort(([a], [b]) => a - b);
  const key = JSON.stringify([node.isEnd, ways]);
  const same = known.get(key);
  if (same) return same;
  known.set(key, node);
  node.id = known.size;
  return node;
}
