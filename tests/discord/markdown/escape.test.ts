import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, unescapeMarkdown } from '../../../src/discord/markdown/escape.ts';
import { anyText } from '../samples.ts';
import { activeIn } from './discord-markdown.ts';

const anything = fc.oneof(anyText, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

describe('escapeMarkdown', () => {
  it('is displayed as the text itself', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
      }),
    );
  });

  it('leaves nothing that Discord displays as anything but text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(activeIn(escapeMarkdown(text))).toEqual([]);
      }),
    );
  });

  it.each([
    ['1. first', '1\\. first'],
    ['in 2019.', 'in 2019.'],
    ['- item', '\\- item'],
    ['anti-aircraft', 'anti-aircraft'],
    ['see https://example.com', 'see https\\://example.com'],
    ['<@1> @everyone', '\\<\\@1> \\@everyone'],
    ['C#', 'C\\#'],
  ])('writes %j as %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('knows that the checker sees Markdown at all', () => {
    expect(activeIn('# a **b** [c](d) https://e.f <@1> @here :g: ||h||').length).toBeGreaterThan(7);
  });
});
