import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../../src/problems.ts';
import { readArguments } from '../../src/terminal/arguments.ts';

describe('readArguments', () => {
  it('reads a question', () => {
    expect(readArguments(['when?'])).toEqual({
      help: false,
      json: false,
      explain: false,
      question: 'when?',
    });
  });

  it('reads the options in any place', () => {
    expect(readArguments(['-', '--json', '--knowledge', 'dir'])).toEqual({
      help: false,
      json: true,
      explain: false,
      question: '-',
      knowledgeDir: 'dir',
    });
  });

  it('reads that the answer is to be explained', () => {
    expect(readArguments(['--explain', 'when?'])).toMatchObject({ explain: true, json: false });
  });

  it('takes what follows -- for a question', () => {
    expect(readArguments(['--', '--json'])).toMatchObject({ question: '--json', json: false });
  });

  it('takes an empty question', () => {
    expect(readArguments([''])).toMatchObject({ question: '' });
  });

  it.each([['-h'], ['--help']])('offers help for %s, question or not', (option) => {
    expect(readArguments([option])).toEqual({ help: true });
  });

  it.each([
    [[]],
    [['--json']],
    [['when', 'was', 'it?']],
    [['--nonsense', 'when?']],
    [['--json=yes', 'when?']],
    [['--json', '--explain', 'when?']],
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
