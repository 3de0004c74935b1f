import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Given, type Understood, understand } from '../../src/servers/candidate.ts';
import { type Limits, readUntrusted } from '../../src/servers/read-untrusted.ts';
import { fixture } from '../formats/fixtures.ts';
import { pdf } from '../formats/pdf/make.ts';
import { docx } from '../formats/zip.ts';
import { USER } from '../store/samples.ts';

const given = (bytes: Uint8Array, name?: string): Given => ({
  bytes,
  hints: name === undefined ? {} : { name },
  source: { kind: 'text' },
  addedBy: USER,
  mostText: 10_000_000,
});

/** How often a timer of this thread runs while something else is done. */
async function ticksDuring(work: Promise<unknown>): Promise<number> {
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 1);
  await work.finally(() => clearInterval(timer)).catch(() => undefined);
  return ticks;
}

/** A Word document that takes minutes to read. */
const ENDLESS = docx(
  Array.from({ length: 300_000 }, (_, i) => `<w:p><w:r><w:t>${i * 7919}</w:t></w:r></w:p>`).join(
    '',
  ),
);

/** A PDF of some hundred bytes whose only page unpacks to 200 MB. */
const BOMB = pdf([
  {
    content: `${deflateSync(deflateSync(Buffer.alloc(200 * 1024 * 1024, ' '))).toString('hex')}>`,
    filters: '/ASCIIHexDecode/FlateDecode/FlateDecode',
  },
]);

/** What the process must end, which shows that it was there that it was parsed: a bad input is slow. */
const SLOW_TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['a long list without blank lines', '- a\n'.repeat(250_000)],
  ['lists within lists', `${'- '.repeat(99)}a\n\n`.repeat(5_000)],
  ['quotes within quotes', `${'> '.repeat(99)}a\n\n`.repeat(5_000)],
];

describe('readUntrusted', () => {
  it.each(['latex-columns.pdf', 'office.docx', 'office.odt', 'pandoc-3.epub', 'pandoc.html'])(
    'reads %s as it is read in this thread',
    async (file) => {
      const one = given(fixture(file), file);
      const read = await readUntrusted(one);
      expect(read).toHaveProperty('article');
      expect(read).toEqual(await understand(one));
    },
  );

  it('reads Markdown as it is read in this thread', async () => {
    const one = given(Buffer.from('# The harbour\n\nIt is *deep*.\n\n## Old\n\n- Very.'), 'h.md');
    const read = await readUntrusted(one);
    expect(read).toHaveProperty('article.passages[1].headings', ['Old']);
    expect(read).toEqual(await understand(one));
  });

  it('passes on why a file can’t be read', async () => {
    expect(await readUntrusted(given(fixture('scan.pdf')))).toEqual({ notTaken: { code: 'scan' } });
    expect(await readUntrusted(given(Buffer.from('---\ntitle: [\n---\nx')))).toEqual({
      notTaken: { code: 'front matter' },
    });
  });

  it.each(SLOW_TEXTS)('ends the parsing of Markdown that takes too long: %s', async (_, text) => {
    const reading = readUntrusted(given(Buffer.from(text), 'slow.md'), brief(1_000));
    expect(await ticksDuring(reading)).toBeGreaterThan(1);
    expect(await reading).toEqual(TOO_SLOW);
  });

  it('ends what takes too long, and this thread goes on meanwhile', async () => {
    const reading = readUntrusted(given(ENDLESS), brief(1_000));
    expect(await ticksDuring(reading)).toBeGreaterThan(1);
    expect(await reading).toEqual(TOO_SLOW);
  });

  it('ends what takes too much memory, and this thread goes on meanwhile', async () => {
    const reading = readUntrusted(given(ENDLESS), { seconds: 600, megabytes: 32 });
    expect(await ticksDuring(reading)).toBeGreaterThan(1);
    expect(await reading).toEqual({ notTaken: { code: 'too much memory' } });
  });

  it('ends the unpacking of what is packed twice, and takes none of its memory', async () => {
    const before = process.memoryUsage.rss();
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 5);
    const read = await readUntrusted(given(BOMB), { seconds: 600, megabytes: 160 });
    clearInterval(watch);
    expect(read).toEqual({ notTaken: { code: 'too much memory' } });
    expect(most - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('hands over an article of many passages as it is, in portions', async () => {
    const paragraph = `${'A word and another. '.repeat(6)}\n\n`;
    const sections = Array.from(
      { length: 20 },
      (_, i) => `## Part ${i}\n\n${paragraph.repeat(50)}`,
    );
    const one = given(Buffer.from(sections.join('\n')), 'a.md');
    const read = await readUntrusted(one, { seconds: 600, megabytes: 384 });
    expect(read).toEqual(await understand(one));
    if ('notTaken' in read) throw new Error(read.notTaken.code);
    const [first, second] = read.article.passages;
    expect(second?.headings).toBe(first?.headings);
  });
});

function brief(megabytes: number): Limits {
  return { seconds: 1, megabytes };
}
const TOO_SLOW: Understood = { notTaken: { code: 'too slow', seconds: 1 } };
