import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command } from '../../bench/command.ts';
import { loadSets } from '../../bench/data.ts';
import { showOn } from '../../bench/progress.ts';

function streams() {
  const written = { stdout: '', stderr: '' };
  const out = (name: keyof typeof written) => ({
    write(text: string) {
      written[name] += text;
      return true;
    },
  });
  return { written, stdout: out('stdout'), stderr: out('stderr') };
}

const result = { markdown: '| table |', numbers: { seed: 1 } };

describe('command', () => {
  it('prints the table, and writes the numbers where told to', async () => {
    const { written, ...to } = streams();
    const file = join(mkdtempSync(join(tmpdir(), 'bench-')), 'numbers.json');
    expect(await command(() => result, ['--json', file], to)).toBe(0);
    expect(written).toEqual({ stdout: '| table |\n', stderr: '' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ seed: 1 });
  });

  it('says where to get the data when there is none', async () => {
    const { written, ...to } = streams();
    const run = () => {
      loadSets(undefined, join(tmpdir(), 'no such folder'));
      return result;
    };
    expect(await command(run, [], to)).toBe(1);
    expect(written.stdout).toBe('');
    expect(written.stderr).toContain('BENCH_DATA');
  });

  it('explains its options when asked, and when they are wrong', async () => {
    const { written, ...to } = streams();
    expect(await command(() => result, ['--help'], to)).toBe(0);
    expect(written.stdout).toContain('--sample');
    expect(await command(() => result, ['--sample', '7'], to)).toBe(1);
    expect(written.stderr).toContain('--sample');
  });

  it('lets other errors through', async () => {
    const run = () => {
      throw new TypeError('a fault of ours');
    };
    await expect(command(run, [], streams())).rejects.toThrow('a fault of ours');
  });
});

describe('progress', () => {
  it('rewrites a line on a terminal, and only ends it in a log', () => {
    for (const isTTY of [true, false]) {
      const { written, stderr } = streams();
      const shown = showOn({ ...stderr, isTTY } as NodeJS.WriteStream, 'asking', 3);
      shown.step(2);
      shown.step();
      shown.end();
      expect(written.stderr.includes('\r')).toBe(isTTY);
      expect(written.stderr).toMatch(/asking: 3 in [\d.]+ s\n$/);
    }
  });
});
