import { act } from '../cards/acts.ts';

/** Read on after a part of a passage, or back before it. */
export const readOn = act('readOn', { article: 'text', passage: 'number', part: 'number' });
export const readBack = act('readBack', { article: 'text', passage: 'number', part: 'number' });
