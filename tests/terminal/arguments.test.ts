import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../../src/problems.ts';
import { readArguments } from '../../src/terminal/arguments.ts';

describe('readArguments', () => {
  it('reads a question', () => {
    expect(readArguments(['when?'])).toEqual({
      mode: 'text',
      question: 'when?',
    });
  });

  it('reads the options in any place', () => {
    expect(readArguments(['-', '--json', '--knowledge', 'dir'])).toEqual({
      mode: 'json',
      question: '-',
      knowledgeDir: 'dir',
    });
  });

  it('reads that the answer is to be explained', () => {
    expect(readArguments(['--explain', 'when?'])).toMatchObject({ mode: 'explain' });
  });

  it('reads that the passages are wanted, without a question', () => {
    expect(readArguments(['--passages'])).toEqual({ mode: 'passages' });
    expect(readArguments(['--knowledge', 'dir', '--passages'])).toEqual({
      mode: 'passages',
      knowledgeDir: 'dir',
    });
  });

  it('takes what follows -- for a question', () => {
    expect(readArguments(['--', '--json'])).toMatchObject({ question: '--json', mode: 'text' });
  });

  it('takes an empty question', () => {
    expect(readArguments([''])).toMatchObject({ question: '' });
  });

  it.each([['-h'], ['--help']])('offers help for %s, question or not', (option) => {
    expect(readArguments([option])).toEqual({ mode: 'help' });
  });

  it.each([
    [[]],
    [['--json']],
    [['when', 'was', 'it?']],
    [['--nonsense', 'when?']],
    [['--json=yes', 'when?']],
    [['--json', '--explain', 'when?']],
    [['--passages', 'when?']],
    [['--passages', '-']],
    [['--passages', '--json']],
    [['--passages', '--explain', 'when?']],
    [['when?', '--knowledge']],
    [['--knowledge', '--json', 'when?']],
    [['--knowledge=', 'when?']],
  ])('refuses %j in one line', (args) => {
    const read = () => readArguments(args);
    expect(read).toThrow(ProblemsError);
    expect(read).toThrow(/^[^\n]+$/);
    expect(read).toThrow(expect.objectContaining({ exitStatus: 2 }));
  });
});
