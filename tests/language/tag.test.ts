import { describe, expect, it } from 'vitest';
import { isLanguageTag, isTagOf } from '../../src/language/tag.ts';

describe('isTagOf', () => {
  it.each(['de', 'DE', 'de-CH', 'de-Latn-AT'])('knows %s as German', (tag) =>
    expect(isTagOf(tag, 'de')).toBe(true),
  );

  it.each(['', 'd', 'deu', 'nds', 'en-DE', '-de'])('knows %j not', (tag) =>
    expect(isTagOf(tag, 'de')).toBe(false),
  );
});

describe('isLanguageTag', () => {
  it.each(['en', 'pt-BR', 'zh-Hans'])('takes %s', (tag) => expect(isLanguageTag(tag)).toBe(true));

  it.each(['', 'in English', 'en_GB!', 'e'])('does not take %j', (tag) =>
    expect(isLanguageTag(tag)).toBe(false),
  );
});
