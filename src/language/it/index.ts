import type { Language } from '../language.ts';

/** Italian. */
export const IT: Language = {
  code: 'it',
  neverLast: ['Sig'],
};
