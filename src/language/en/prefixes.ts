import { words } from '../lists.ts';

const PREFIXES = new Set(
  words(`
    anti auto bi bio co counter cyber de e eco ex extra hyper infra inter intra macro mega meta
    micro mid mini mono multi neo non poly post pre pro proto pseudo psycho quasi re semi socio
    sub super tele trans tri ultra un x`),
);

/**
 * Whether English sets a prefix, in lower case, off by a hyphen even where the closed form is a word:
 * `co-operate`.
 */
export function isHyphenPrefix(prefix: string): boolean {
  return PREFIXES.has(prefix);
}
