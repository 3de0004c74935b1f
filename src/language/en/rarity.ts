import { RANKS } from './tables/ranks.ts';

const LEAST = 0.1;
/** Of a word that isn't among those listed. */
export const GREATEST_RARITY = 9;
/** Words up to about this rank are all common. */
const COMMON = 20;

let ranks: ReadonlyMap<string, number> | undefined;

function rankOf(word: string): number | undefined {
  ranks ??= new Map(RANKS.split(' ').map((known, rank) => [known, rank]));
  return ranks.get(word);
}

/** How rare a normalised English word is: ln((rank + 20) / 20), 0.1 to 9; 9 for one not listed. */
export function rarityOf(word: string): number {
  const rank = rankOf(word);
  if (rank === undefined) return GREATEST_RARITY;
  return Math.min(GREATEST_RARITY, Math.max(LEAST, Math.log((rank + COMMON) / COMMON)));
}

/** Whether the word is among the 30,000 that are used most. */
export function isUsual(word: string): boolean {
  return rankOf(word) !== undefined;
}
