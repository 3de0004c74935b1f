import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/answer/knowledge.ts';
import { converse, lookOf } from '../../src/terminal/converse.ts';
import { article } from './sample.ts';

const knowledge = prepare({ articles: [article] });

/** What the front writes when this is typed or piped in. */
async function transcript(input: string, { keyboard = false } = {}): Promise<string> {
  const streams = {
    input: Object.assign(new PassThrough(), { isTTY: keyboard }),
    output: Object.assign(new PassThrough(), { isTTY: keyboard }),
  };
  streams.input.end(input);
  const written = text(streams.output);
  await converse(knowledge, streams);
  streams.output.end();
  return written;
}

describe('converse', () => {
  it('greets first', async () => {
    expect(await transcript('')).toMatch(/^Verbatim answers .*\n {2}The bridge opens\n/);
  });

  it('repeats questions that come through a pipe, and answers them in order', async () => {
    const written = await transcript('When did the bridge open?\nWho is asdf qwerty?\n');
    expect(written).toMatch(
      /\n\? When did the bridge open\?\n(.*\n)*.*The bridge opened on Monday\.(.*\n)*\? Who is asdf qwerty\?\nThe article doesn’t say\.\n/,
    );
  });

  it('repeats no control characters', async () => {
    expect(await transcript('a\u001b[2Jb\n')).toContain('\n? a[2Jb\n');
  });

  it('answers the last line without a line break', async () => {
    expect(await transcript('?!')).toContain('\n? ?!\nThat says too little');
  });

  it('prompts a keyboard, which Ctrl-D ends', async () => {
    const written = await transcript('?!\r\u0004', { keyboard: true });
    expect(written.match(/\? /g)?.length).toBeGreaterThanOrEqual(2);
    expect(written).toContain('That says too little');
    expect(written).toMatch(/\n$/);
  });

  it.each(['exit', 'quit'])('ends when %s is typed', async (word) => {
    const written = await transcript(`${word}\r?!\r`, { keyboard: true });
    expect(written).not.toContain('That says too little');
  });

  it('ends at Ctrl-C', async () => {
    const written = await transcript('\u0003?!\r', { keyboard: true });
    expect(written).not.toContain('That says too little');
  });
});

describe('lookOf', () => {
  const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 60 });

  it('leaves what is no terminal as it is', () => {
    expect(lookOf(new PassThrough())).toEqual({ styled: false });
  });

  it('asks the terminal whether it can show styles', () => {
    expect(lookOf(Object.assign(terminal, { hasColors: () => true }))).toEqual({
      styled: true,
      width: 60,
    });
    expect(lookOf(Object.assign(terminal, { hasColors: () => false })).styled).toBe(false);
  });

  it('does not set text wider than reads well', () => {
    expect(lookOf(Object.assign(terminal, { columns: 400 })).width).toBe(96);
  });
});
