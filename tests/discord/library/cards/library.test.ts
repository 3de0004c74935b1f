import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modalProblems } from '../../../../fake-discord/limits.ts';
import { articleModal } from '../../../../src/discord/library/cards/article-modal.ts';
import { previewCard } from '../../../../src/discord/library/cards/preview-card.ts';
import { wordNotTaken, wordRefusal } from '../../../../src/discord/library/cards/refusals.ts';
import { wordDoubt } from '../../../../src/discord/library/cards/warnings.ts';
import type { Warning } from '../../../../src/formats/warning.ts';
import type { NotTaken } from '../../../../src/servers/intake.ts';
import type { Source, StoreRefusal } from '../../../../src/store/article.ts';
import { FACT, newArticle } from '../../../store/samples.ts';
import { expectWithinLimits } from '../../cards/limits.ts';
import { anyArticle, anyText, english, languages } from '../../samples.ts';

const anyTexts = fc.constantFrom(...languages);
const KEY = 'f'.repeat(24);

const anySource: fc.Arbitrary<Source> = fc.oneof(
  anyText.map((name) => ({ kind: 'file', name }) as const),
  anyText.map((url) => ({ kind: 'url', url }) as const),
  fc.constant({ kind: 'message', url: 'https://discord.com/channels/1/2/3' } as const),
  fc.constant({ kind: 'text' } as const),
);

const anyWarnings: fc.Arbitrary<Warning[]> = fc.subarray([
  { code: 'guessed encoding', encoding: 'windows-1252' },
  { code: 'paragraph a line' },
  { code: 'kept', percent: 40 },
  { code: 'pages without text', pages: Array.from({ length: 300 }, (_, n) => n + 1) },
]);

const anyOther = fc.record({
  title: anyText,
  because: fc.constantFrom('asked' as const, 'same title' as const, 'same address' as const),
  facts: fc.array(
    anyText.map((question) => ({ ...FACT, question, id: 'a', addedAt: '' })),
    { maxLength: 20 },
  ),
});

describe('previewCard', () => {
  it('is one that Discord takes, whatever was understood', () => {
    fc.assert(
      fc.property(
        anyArticle,
        anySource,
        anyWarnings,
        fc.option(anyOther, { nil: undefined }),
        anyTexts,
        (read, source, warnings, other, texts) => {
          const preview = {
            read: { ...read, warnings },
            article: newArticle({ source }),
            words: 5,
          };
          expectWithinLimits(previewCard(other ? { ...preview, other } : preview, KEY, texts));
        },
      ),
    );
  });
});

describe('articleModal', () => {
  it.each(languages)('is one that Discord takes %#', (texts) => {
    expect(modalProblems({ ...articleModal({ grant: KEY, mostFiles: 5 }, texts) })).toEqual([]);
  });
});

/** One of each reason, with what it must tell. */
const REASONS: readonly (readonly [NotTaken, readonly string[]])[] = [
  [{ code: 'busy' }, []],
  [{ code: 'file too large', most: 8_000_000, found: 8_000_001 }, ['8 M', '8.01 M']],
  [{ code: 'file too large', most: 5_000_000 }, ['5 M']],
  [{ code: 'too much text', most: 1_000_000, found: 1_500_000 }, ['1 M', '1.5 M']],
  [{ code: 'no web address' }, ['https://']],
  [{ code: 'unreachable' }, []],
  [{ code: 'status', status: 404 }, ['404']],
  [{ code: 'front matter' }, ['---']],
  [{ code: 'other format', what: 'an RTF file' }, ['PDF']],
  [{ code: 'unknown encoding' }, ['UTF-8']],
  [{ code: 'encrypted' }, []],
  [{ code: 'broken', format: 'a PDF' }, []],
  [{ code: 'no text' }, []],
  [{ code: 'scan' }, []],
  [{ code: 'too many pages', pages: 301, most: 300 }, ['300', '301']],
  [{ code: 'unpacks too large', megabytes: 50 }, ['50']],
  [{ code: 'unpacks too far', times: 200 }, ['200']],
  [{ code: 'too many entries', most: 2_000 }, ['2000']],
  [{ code: 'archive within' }, []],
  [{ code: 'nested too deep', most: 256 }, ['256']],
  [{ code: 'too many elements', most: 50_000 }, ['50000']],
  [{ code: 'too slow', seconds: 15 }, ['15']],
  [{ code: 'too many passages', most: 17, found: 4_711 }, ['17', '4711']],
  [{ code: 'too much memory' }, []],
];

const REFUSALS: readonly (readonly [StoreRefusal, readonly string[]])[] = [
  [{ refused: 'articles', limit: 200, found: 201 }, ['200', '201']],
  [{ refused: 'passages', limit: 17, found: 4_711 }, ['17', '4711']],
  [{ refused: 'textSize', limit: 20_000_000, found: 20_000_001 }, ['20 M', '20.01 M']],
  [{ refused: 'facts', limit: 1_000, found: 1_001 }, ['1000', '1001']],
];

describe('the reasons', () => {
  it.each(REASONS)('are told in every language, each in its own words: %j', (why, told) => {
    const said = languages.map((texts) => wordNotTaken(why, texts));
    for (const words of said) for (const one of told) expect(words).toContain(one);
    expect(new Set(said).size).toBe(languages.length);
  });

  it.each(REFUSALS)('of the store are told in every language: %j', (why, told) => {
    const said = languages.map((texts) => wordRefusal(why, texts));
    for (const words of said) for (const one of told) expect(words).toContain(one);
    expect(new Set(said).size).toBe(languages.length);
  });

  it('are all told apart', () => {
    const said = REASONS.map(([why]) => wordNotTaken(why, english));
    expect(new Set(said).size).toBe(REASONS.length);
  });

  it('name the first ten of many pages', () => {
    const pages = Array.from({ length: 12 }, (_, n) => n + 1);
    expect(wordDoubt({ code: 'pages without text', pages }, english)).toContain('9, 10 …');
    expect(wordDoubt({ code: 'pages without text', pages: [7] }, english)).toContain('7:');
  });
});
