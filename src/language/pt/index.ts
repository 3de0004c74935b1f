import type { Language } from '../language.ts';

/** Portuguese. */
export const PT: Language = {
  code: 'pt',
  neverLast: ['Exmo', 'Exma'],
};
