import { ofAll } from './languages.ts';

const BOILERPLATE = ofAll(({ boilerplate }) => boilerplate);

/** Longer lines are text, whatever they start with. */
const MAX_LENGTH = 400;

/**
 * Whether a line, standing alone, is what web pages put around an article. Only such lines at the very
 * start or end of a text are to be dropped.
 */
export function isBoilerplate(line: string): boolean {
  if (line.length > MAX_LENGTH) return false;
  const words = line
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}\p{S}]+|(?<![\s\p{P}\p{S}])[\s\p{P}\p{S}]+$/gu, '');
  return BOILERPLATE.some((pattern) => pattern.test(words));
}
