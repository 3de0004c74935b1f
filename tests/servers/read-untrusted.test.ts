import { describe, expect, it } from 'vitest';
import { readUntrusted } from '../../src/formats/read-untrusted.ts';
import { fixture, refusal, understood } from './fixtures.ts';
import { docx } from './zip.ts';

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

describe('readUntrusted', () => {
  it.each(['latex-columns.pdf', 'office.docx', 'office.odt', 'pandoc-3.epub', 'pandoc.html'])(
    'reads %s as it is read in this thread',
    async (file) => {
      expect(await readUntrusted(fixture(file), { name: file })).toEqual(await understood(file));
    },
  );

  it('reads text', async () => {
    expect(await readUntrusted(Buffer.from('One.'))).toEqual({
      format: 'text',
      text: 'One.',
      warnings: [],
    });
  });

  it('passes on why a file can’t be read', async () => {
    expect(await refusal(readUntrusted(fixture('scan.pdf')))).toMatch('is a scan');
    expect(await refusal(readUntrusted(Buffer.from('One\0')))).toMatch('is in another format');
  });

  it('ends what takes too long, and this thread goes on meanwhile', async () => {
    const reading = readUntrusted(ENDLESS, {}, { seconds: 1, megabytes: 1_000 });
    expect(await ticksDuring(reading)).toBeGreaterThan(1);
    expect(await refusal(reading)).toBe('takes too long to read: more than 1 seconds');
  });

  it('ends what takes too much memory, and this thread goes on meanwhile', async () => {
    const reading = readUntrusted(ENDLESS, {}, { seconds: 600, megabytes: 32 });
    expect(await ticksDuring(reading)).toBeGreaterThan(1);
    expect(await refusal(reading)).toBe('takes too much memory to read');
  });
});
