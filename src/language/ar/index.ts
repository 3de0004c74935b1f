import type { Language } from '../language.ts';

/** Arabic. */
export const AR: Language = {
  code: 'ar',
  boilerplate: [/^(?:اترك (?:تعليقا|تعليقاً|ردا|رداً)|أضف تعليق|شارك|طباعة)$/],
};
