import type { System } from '../system.ts';
import { plainBm25 } from './bm25.ts';
import { fuse, fuseTokens } from './fuse.ts';
import { miniSearch, miniSearchFuzzy } from './minisearch.ts';
import { verbatim } from './verbatim.ts';

/** Every system that is measured, in the order of the tables. */
export const SYSTEMS: readonly System[] = [
  fuse,
  fuseTokens,
  miniSearch,
  miniSearchFuzzy,
  plainBm25,
  verbatim,
];
