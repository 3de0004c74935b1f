import { describe, expect, it } from 'vitest';
import { languageOf, localeOf } from '../../src/web/language.ts';

describe('languageOf', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['de', 'de'],
    ['de-AT,en;q=0.5', 'de'],
    ['nl, fr;q=0.4, es;q=0.8', 'es'],
    ['KO-kr', 'ko'],
    ['nl', 'en'],
    ['constructor', 'en'],
  ])('is for %j %s', (accepted, language) => {
    expect(languageOf(accepted)).toBe(language);
  });

  it('is English where the list is longer than any browser’s', () => {
    expect(languageOf(`de${',de'.repeat(10_000)}`)).toBe('en');
  });

  it('has a name on Discord', () => {
    expect(['en', 'es', 'de'].map(localeOf)).toEqual(['en-US', 'es-ES', 'de']);
  });
});
