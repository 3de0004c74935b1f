import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_KEPT, masked } from '../../src/questions/mask.ts';
import { anyText } from '../discord/samples.ts';

describe('masked', () => {
  it.each([
    ['Where is <@123456789012345678>?', 'Where is [mention]?'],
    ['<@!1> and <@&22> in <#333>', '[mention] and [mention] in [mention]'],
    ['Does @john_doe. know?', 'Does [mention] know?'],
    ['Why <:pool_closed:123456789012345678> <a:wave:1>?', 'Why :pool_closed: :wave:?'],
    ['Is it over by <t:1633046400:R>?', 'Is it over by [time]?'],
    ['How does </ask:123456789012345678> work?', 'How does /ask work?'],
    ['May I write to Jo.Doe+x@mail.example.org?', 'May I write to [mail]?'],
    ['Is it jo@exam', 'Is it [mail]'],
    ['What is https://example.org/a?b=c#d about?', 'What is [link] about?'],
    [
      'Are www.example.org or Discord.gg/abc or example.co.uk ours?',
      'Are [link] or [link] or [link] ours?',
    ],
    ['see wiki.club.museum/rules please', 'see [link] please'],
    ['Does 12345 win?', 'Does [number] win?'],
    ['Call +49 (170) 123-45-67 or 0170/1234567?', 'Call [number] or [number]?'],
    ['Is DE89 3704 0044 0532 0130 00 the account?', 'Is DE[number] the account?'],
    ['is ٠١٢٣٤٥٦ it', 'is [number] it'],
  ])('puts what may tell who somebody is otherwise: %s', (question, kept) => {
    expect(masked(question)).toBe(kept);
  });

  it.each([
    'What happened in 1931, and between 1939-1945?',
    'Was it on 2019-05-04, on 04.05.2019 or on 4/5/2019?',
    'Do 340,000 pounds or 1,000 members matter?',
    'Does node.js 20.19 run README.txt, e.g. at 10:30?',
    'Is a 3-1 win on 12 May 2019 enough?',
    'プールはいつ開きますか？',
  ])('leaves years, dates, numbers and words: %s', (question) => {
    expect(masked(question)).toBe(question);
  });

  it('is on one line', () => {
    expect(masked('  When\n\ndoes  it\topen? ')).toBe('When does it open?');
  });

  it('masks before it cuts, and cuts no character', () => {
    const text = masked(`${'a '.repeat(140)}jo@example.org ${'🎉'.repeat(40)}`);
    expect(text).toContain('[mail]');
    expect(text.length).toBeLessThanOrEqual(MAX_KEPT);
    expect(text).toMatch(/🎉…$/u);
  });

  it('is short, and holds no id, mail or address, whatever is asked', () => {
    fc.assert(
      fc.property(anyText, fc.emailAddress(), fc.webUrl(), anyText, (start, mail, url, end) => {
        const text = masked(`${start} ${mail} ${url} <@123456789012345678> ${end}`);
        expect(text.length).toBeLessThanOrEqual(MAX_KEPT);
        expect(text).not.toMatch(/\d{5}|https?:\/\/\w|\w@\w/);
      }),
    );
  });

  it('takes its time, whatever is asked', () => {
    for (const piece of ['a.', '1 ', '@', 'a@', '<@1', '1-', 'www.', '+1(']) {
      expect(masked(piece.repeat(1_000)).length).toBeLessThanOrEqual(MAX_KEPT);
    }
  });
});
