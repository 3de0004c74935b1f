import { describe, expect, it } from 'vitest';
import { commandSetProblems } from '../../fake-discord/command-limits.ts';
import { choiceProblems, messageProblems } from '../../fake-discord/limits.ts';

const V2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const row = (...components: object[]) => ({ type: 1, components });
const button = (more: object = {}) => ({
  type: 2,
  style: 1,
  label: 'Go',
  custom_id: 'go',
  ...more,
});
const codes = (body: object, before?: object) =>
  messageProblems({ ...body }, before && { ...before }).map(({ code }) => code);

describe('what Discord refuses in a message', () => {
  it('takes a good one', () => {
    const card = { type: 17, components: [text('hello'), row(button())] };
    expect(codes({ flags: V2, components: [card] })).toEqual([]);
    expect(codes({ content: 'hello', components: [row(button())] })).toEqual([]);
    expect(codes({ components: [text('edited')] }, { flags: V2 })).toEqual([]);
  });

  it.each([
    ['content with components V2', { flags: V2, content: 'x', components: [text('x')] }],
    ['nothing at all', {}],
    ['content of 2,001', { content: 'x'.repeat(2_001) }],
    ['text of 4,001 in all', { flags: V2, components: [text('x'.repeat(4_000)), text('x')] }],
    ['an empty text', { flags: V2, components: [text('')] }],
    ['text without the flag', { components: [text('x')] }],
    [
      '41 components, nested',
      {
        flags: V2,
        components: Array(20)
          .fill({ type: 17, components: [text('x')] })
          .concat(text('x')),
      },
    ],
    [
      'six buttons in a row',
      {
        content: 'x',
        components: [row(...'abcdef'.split('').map((id) => button({ custom_id: id })))],
      },
    ],
    ['a custom id twice', { content: 'x', components: [row(button(), button())] }],
    [
      'a custom id of 101',
      { content: 'x', components: [row(button({ custom_id: 'x'.repeat(101) }))] },
    ],
    ['a label of 81', { content: 'x', components: [row(button({ label: 'x'.repeat(81) }))] }],
    [
      'a URL of 513',
      {
        content: 'x',
        components: [
          row({ type: 2, style: 5, label: 'Go', url: `https://a.b/${'x'.repeat(501)}` }),
        ],
      },
    ],
    [
      '26 choices',
      {
        content: 'x',
        components: [
          row({ type: 3, custom_id: 'a', options: Array(26).fill({ label: 'x', value: 'x' }) }),
        ],
      },
    ],
  ])('refuses %s', (_, body) => {
    expect(codes(body)).toHaveLength(1);
  });
});

it('refuses more than 25 choices and names above 100', () => {
  expect(choiceProblems(Array(26).fill({ name: 'x', value: 'x' }))).toHaveLength(1);
  expect(choiceProblems([{ name: 'x'.repeat(101), value: 'x' }])).toHaveLength(1);
});

describe('what Discord refuses in commands', () => {
  const ask = { name: 'ask', description: 'Ask' };
  const option = { type: 3, name: 'question', description: 'What' };

  it('takes good ones', () => {
    const localized = {
      ...ask,
      name_localizations: { ko: '질문', ja: 'きく', 'es-ES': 'preguntar' },
    };
    const menu = { type: 3, name: 'Find in article' };
    expect(commandSetProblems([{ ...localized, options: [option] }, menu])).toEqual([]);
  });

  it.each([
    ['a capital', [{ ...ask, name: 'Ask' }]],
    ['no description', [{ name: 'ask' }]],
    ['a description of 101', [{ ...ask, description: 'x'.repeat(101) }]],
    ['a name twice', [ask, ask]],
    ['an unknown locale', [{ ...ask, name_localizations: { xx: 'ask' } }]],
    [
      'a required option late',
      [{ ...ask, options: [option, { ...option, name: 'b', required: true }] }],
    ],
  ])('refuses %s', (_, commands) => {
    expect(commandSetProblems(commands)).toHaveLength(1);
  });
});
