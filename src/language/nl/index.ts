import type { Language } from '../language.ts';

/** Dutch. */
export const NL: Language = {
  code: 'nl',
  neverLast: ['dhr', 'mevr'],
};
