import type { Language } from '../language.ts';
import { words } from '../lists.ts';

/** Russian. */
export const RU: Language = {
  code: 'ru',
  neverLast: words('им проф акад тов'),
  mayBeLast: words('гг тыс млн млрд др'),
  beforeNumbers: words('рис стр'),
  sentenceStarters: words('в на он она они это но после затем по как'),
};
