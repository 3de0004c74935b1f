import { spawnSync } from 'node:child_process';
import { checkSync, type Diagnostics } from 'recheck';
import { describe, expect, it } from 'vitest';
import { BOUNDS } from '../src/bounds.ts';
import { type Pattern, patternsOfSource } from './patterns.ts';
import { sized } from './size.ts';

/**
 * Patterns that take time which grows with the square, or a higher power, of what they are put to: each with
 * the bound that stands before it, so that no text is long enough for that to matter.
 */
const BOUNDED: readonly {
  /** The file that has it, and how its source begins, where the file has others. */
  readonly file: string;
  readonly begins?: string;
  readonly bound: keyof typeof BOUNDS;
}[] = [
  // A question that ends in the same words again and again.
  { file: 'language/en/chat.ts', begins: '(?<![\\s,.:;!?–—-])', bound: 'questionLength' },
  // Looked for at the start of a file.
  { file: 'formats/decode.ts', begins: '<meta', bound: 'declaredEncoding' },
  // Follow-ups, and the question before them: neither is longer than a question may be.
  { file: 'language/cues.ts', bound: 'questionLength' },
];

/** How long the work on a text at its bound may go on before it counts as never done, in ms. */
const FOR_EVER = 10_000;

const patterns = await patternsOfSource();

/** What looks ahead or behind can't be computed, only tried, which takes a second or more for each. */
const judged = sized(
  patterns.filter(({ source }) => !/\(\?<?[=!]/.test(source)),
  patterns,
);

function boundOf({ file, source }: Pattern) {
  return BOUNDED.find((one) => one.file === file && source.startsWith(one.begins ?? ''))?.bound;
}

function judge({ source, flags }: Pattern): Diagnostics {
  return checkSync(source, flags, { timeout: 60_000, randomSeed: 1 });
}

/** A text of so many code units that makes a pattern slow, as its diagnosis has it. */
function attackOf(diagnosis: Diagnostics, length: number): string {
  if (diagnosis.status !== 'vulnerable') throw new Error('it is not vulnerable');
  const { pumps, suffix } = diagnosis.attack;
  const fixed = pumps.reduce((sum, { prefix }) => sum + prefix.length, suffix.length);
  const pumped = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.max(1, Math.floor((length - fixed) / pumped));
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
}

describe('the regular expressions of src', () => {
  it('are found, also those that are composed', () => {
    expect(patterns.length).toBeGreaterThan(300);
    expect(new Set(patterns.map(({ file }) => file))).toContain('language/cues.ts');
  });

  it.each(judged)('take linear time, or have a bound before them: $file $source', (pattern) => {
    const diagnosis = judge(pattern);
    if (diagnosis.status === 'safe') return;
    expect(diagnosis).toMatchObject({ status: 'vulnerable', complexity: { type: 'polynomial' } });
    const bound = boundOf(pattern);
    expect(bound).toBeDefined();
    if (bound === undefined) return;
    // In a process of its own, since nothing else could end it.
    const { status } = spawnSync(
      process.execPath,
      [
        '-e',
        `${new RegExp(pattern.source, pattern.flags)}.test(require('node:fs').readFileSync(0, 'utf8'))`,
      ],
      { input: attackOf(diagnosis, BOUNDS[bound].most), timeout: FOR_EVER },
    );
    expect(status).toBe(0);
  });

  it('have no bound noted that none of them needs', () => {
    for (const { file, begins = '' } of BOUNDED) {
      expect(patterns.some((one) => one.file === file && one.source.startsWith(begins))).toBe(true);
    }
  });
});
