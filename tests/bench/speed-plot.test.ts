import { describe, expect, it } from 'vitest';
import { plot } from '../../bench/speed-plot.ts';
import type { Timing } from '../../bench/timing.ts';

const timing = (system: string, size: number, ...batches: number[]): Timing => {
  const build = { seconds: 1, bytes: 1, batches: batches.length };
  return { system, size, build, batches, bytesAfter: 1 };
};

/** Points of the lines of a picture, one list a line. */
function linesOf(svg: string): { x: number; y: number }[][] {
  return [...svg.matchAll(/<polyline points="([^"]*)"/g)].map(([, points = '']) =>
    points.split(' ').map((point) => {
      const [x = Number.NaN, y = Number.NaN] = point.split(',').map(Number);
      return { x, y };
    }),
  );
}

describe('plot', () => {
  const svg = plot([
    ...[timing('One & all', 50, 1, 3), timing('Other', 50, 2)],
    ...[timing('One & all', 5_000, 20), timing('Other', 5_000, 2)],
    timing('One & all', 500, 2),
  ]);
  const [one = [], other = []] = linesOf(svg);

  it('has a line for each system, from the smallest library to the largest', () => {
    expect(linesOf(svg)).toHaveLength(2);
    expect(one.map(({ x }) => x)).toEqual([...one.map(({ x }) => x)].sort((a, b) => a - b));
    expect(one).toHaveLength(3);
    // Both axes are logarithmic, and what takes longer stands higher.
    expect((one[1]?.x ?? 0) - (one[0]?.x ?? 0)).toBeCloseTo((one[2]?.x ?? 0) - (one[1]?.x ?? 0), 0);
    expect(one[0]?.y).toBe(one[1]?.y);
    expect(one[2]?.y).toBeLessThan(one[1]?.y ?? 0);
    expect(other[0]).toEqual(one[0]);
  });

  it('names them, as XML must', () => {
    expect(svg).toContain('>One &amp; all</text>');
    expect(svg).toContain('>Other</text>');
    expect(svg).not.toContain('NaN');
  });

  it('draws a single point too', () => {
    expect(plot([timing('One', 50, 0.1)])).not.toContain('NaN');
  });
});

describe('the names of lines that end alike', () => {
  it('stand below one another', () => {
    const svg = plot([timing('A', 50, 1), timing('B', 50, 1), timing('C', 50, 1)]);
    const heights = ['A', 'B', 'C'].map((name) =>
      Number(new RegExp(`y="([\\d.]+)">${name}<`).exec(svg)?.[1]),
    );
    expect((heights[1] ?? 0) - (heights[0] ?? 0)).toBeGreaterThan(10);
    expect((heights[2] ?? 0) - (heights[1] ?? 0)).toBeGreaterThan(10);
  });
});
