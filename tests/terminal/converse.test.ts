import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import { describe, expect, it, vi } from 'vitest';
import { prepare } from '../../src/answer/knowledge.ts';
import { converse, lookOf } from '../../src/terminal/converse.ts';
import { article } from './sample.ts';

const knowledge = prepare({ articles: [article] });

/** Streams of a keyboard and a screen, or of neither, and what is written to the output so far. */
function terminal(isTTY = true) {
  const streams = {
    input: Object.assign(new PassThrough(), { isTTY }),
    output: Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY }),
  };
  let written = '';
  streams.output.on('data', (chunk: string) => {
    written += chunk;
  });
  return { streams, written: () => written };
}

/** What the front writes when this is typed or piped in. */
async function transcript(input: string, { keyboard = false } = {}): Promise<string> {
  const { streams, written } = terminal(keyboard);
  streams.input.end(input);
  await converse(knowledge, streams);
  streams.output.end();
  await finished(streams.output);
  return written();
}

describe('converse', () => {
  it('greets first', async () => {
    expect(await transcript('')).toMatch(/^Verbatim answers .*\n {2}The bridge opens\n/);
  });

  it('repeats questions that come through a pipe, and answers them in order', async () => {
    const written = await transcript('When did the bridge open?\nWhat is the capital of Peru?\n');
    expect(written).toMatch(
      /\n\? When did the bridge open\?\n(.*\n)*.*The bridge opened on Monday\.(.*\n)*\? What is the capital of Peru\?\nNothing about that in the article\.\n/,
    );
  });

  it.each([false, true])('takes what a line leaves out from those before it', async (keyboard) => {
    const said = ['When did the bridge open?', 'thanks', 'and the ferry?'];
    const written = await transcript(said.map((line) => `${line}\n`).join(''), { keyboard });
    expect(written).toContain('\n  Understood as: When did the ferry open?\n');
    expect(written.match(/Understood as/g)).toHaveLength(1);
  });

  it('answers independent questions as they are', async () => {
    const written = await transcript(
      'When did the bridge open?\nAnd when does the ferry stop?\nWho is asdf qwerty?\n',
    );
    expect(written).not.toContain('Understood as');
  });

  it('repeats no control characters', async () => {
    expect(await transcript('a\u001b[2Jb\n')).toContain('\n? a[2Jb\n');
  });

  it('answers the last line without a line break', async () => {
    expect(await transcript('?!')).toContain('\n? ?!\nThat says too little');
  });

  it('prompts a keyboard again after each answer, which Ctrl-D ends', async () => {
    const { streams, written } = terminal();
    const ended = converse(knowledge, streams);
    streams.input.write('?!\r');
    await vi.waitFor(() => expect(written()).toMatch(/That says too little[\s\S]*\? /));
    streams.input.write('\u0004');
    await ended;
    await vi.waitFor(() => expect(written()).toMatch(/\? [^?]*\n$/));
  });

  it('answers all that was pasted before Ctrl-D', async () => {
    const asked = ['When did the bridge open?', '?!', 'What is the capital of Peru?'];
    const written = await transcript(`${asked.join('\r')}\r\u0004`, { keyboard: true });
    expect(written).toContain('The bridge opened on Monday.');
    expect(written).toContain('That says too little');
    expect(written).toContain('Nothing about that in the article.');
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
